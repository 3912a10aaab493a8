package fr.vigie.incident;

import fr.vigie.client.KnownServices;
import fr.vigie.client.Language;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the process remembers of a ticket, for its splits, its timers and its forms; the row is the truth. */
@Component
class Memory {

    /** The instant from which the drawn delays count: the notification, then the opening, then the restoration. */
    static final String CLOCK_START = "clockStart";

    /** Names the report that is kept already, where the process was started for it. */
    static final String RECORDED = "recorded";

    /** The incident that a report goes on about, as whoever takes the call says. */
    static final String FOLLOWS = "follows";

    /** What whoever opened the ticket found, for those who go on. */
    static final String SHOWN_DIAGNOSIS = "shownDiagnosis";

    /** Nobody outside can name a report that is kept already: the seal is new at every start. */
    private static final String SEAL = UUID.randomUUID().toString();

    /** What agents are asked on their tasks: whoever starts the process does not answer it in advance. */
    static final List<String> ASKED_LATER =
            List.of(RECORDED, FOLLOWS, "decision", "attachTo", "diagnosis", "resolution", "confirmed", "clientAnswer");

    private final KnownServices services;

    Memory(KnownServices services) {
        this.services = services;
    }

    Map<String, @Nullable Object> of(Incident incident) {
        var memory = new HashMap<String, @Nullable Object>();
        var facts = incident.facts();
        memory.put("reference", incident.reference());
        memory.put("channel", facts.channel().name());
        memory.put("origin", facts.channel().label());
        memory.put("client", facts.client());
        memory.put("subject", facts.subject());
        memory.put("description", facts.description());
        memory.put("service", facts.service());
        memory.put("shownSubject", Shown.literally(facts.subject()));
        memory.put("shownDescription", Shown.literally(facts.description()));
        memory.put("shownClient", Shown.literally(client(facts)));
        memory.put("shownContact", Shown.literally(contact(facts)));
        memory.put("shownService", Shown.literally(service(facts)));
        memory.put("severity", facts.severity());
        memory.put("priority", incident.standing().priority());
        memory.put(CLOCK_START, Date.from(clockStart(incident.times())));
        return memory;
    }

    static String seal(String reference) {
        return SEAL + " " + reference;
    }

    /** The reference under our seal; empty for anything that somebody else wrote. */
    static Optional<String> unsealed(@Nullable Object sealed) {
        return Optional.ofNullable(sealed)
                .map(Object::toString)
                .filter(text -> text.startsWith(SEAL + " "))
                .map(text -> text.substring(SEAL.length() + 1));
    }

    private static Instant clockStart(Milestones times) {
        return times.restoredAt() == null ? times.deadline().from() : times.restoredAt();
    }

    /** An agent is to know that nobody knows this client: its hours, its contacts, its contract. */
    private static @Nullable String client(Facts facts) {
        var isUnknown = !facts.clientKnown() && (facts.client() != null || contact(facts) != null);
        var name = facts.client() == null ? "expéditeur" : facts.client();
        return isUnknown ? name + " (inconnu de l'annuaire)" : facts.client();
    }

    private @Nullable String service(Facts facts) {
        return facts.service() == null ? null : services.name(facts.service(), Language.FR);
    }

    private static @Nullable String contact(Facts facts) {
        var known = Stream.of(facts.contactName(), facts.contactEmail(), facts.contactPhone())
                .filter(Objects::nonNull)
                .toList();
        return known.isEmpty() ? null : String.join(", ", known);
    }
}
