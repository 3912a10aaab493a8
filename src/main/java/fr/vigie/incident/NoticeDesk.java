package fr.vigie.incident;

import fr.vigie.client.Carrier;
import fr.vigie.notice.NoticeKind;
import fr.vigie.notice.Outbox;
import fr.vigie.notice.Told;
import fr.vigie.refusal.WrongState;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the client and the teams what the diagrams say they are told. */
@Component
@Transactional
class NoticeDesk {

    private final Incidents incidents;
    private final Ledger ledger;
    private final Outbox outbox;
    private final Clock clock;

    NoticeDesk(Incidents incidents, Ledger ledger, Outbox outbox, Clock clock) {
        this.incidents = incidents;
        this.ledger = ledger;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** To the one who reported, by the way they can be reached; an alarm has nobody to tell. */
    void tellClient(String reference, NoticeKind kind, @Nullable String text, String by) {
        var incident = incidents.get(reference);
        var facts = incident.facts();
        var told = new Told(reference, kind, occurrence(incident, kind), text);
        if (facts.contactEmail() != null) {
            outbox.put(told, Carrier.MAIL, facts.contactEmail());
            written(incident, kind, facts.contactEmail(), by);
        } else if (facts.contactPhone() != null) {
            outbox.put(told, Carrier.SMS, facts.contactPhone());
            written(incident, kind, facts.contactPhone(), by);
        } else {
            written(incident, kind, "personne : aucun contact connu", by);
        }
    }

    /**
     * The words of a person to the client.
     *
     * @throws WrongState when the ticket is closed: nobody would follow the answer
     */
    void message(String reference, String text, Agent by) {
        var incident = incidents.get(reference);
        if (incident.status() == Status.CLOSED) {
            throw new WrongState("Le ticket " + reference + " est clos : ouvrez-en un autre pour écrire au client.");
        }
        ledger.note(incident.journal(clock.instant(), EntryKind.MESSAGE, by.id(), text));
        tellClient(reference, NoticeKind.MESSAGE, text, by.id());
    }

    /** To everyone to whom the ticket is offered now. */
    void page(String reference, NoticeKind kind) {
        var incident = incidents.get(reference);
        var told = new Told(reference, kind, occurrence(incident, kind), null);
        incident.offer().pools().forEach(pool -> outbox.put(told, Carrier.PAGER, pool));
        written(incident, kind, String.join(", ", incident.offer().pools()), JournalEntry.PROCEDURE);
    }

    private void written(Incident incident, NoticeKind kind, String to, String by) {
        ledger.note(incident.journal(clock.instant(), EntryKind.NOTICE, by, kind.label() + " à " + to));
    }

    private static String occurrence(Incident incident, NoticeKind kind) {
        var times = incident.times();
        return switch (kind) {
            case RECEIPT, CLOSED -> "";
            case ENGAGED -> String.valueOf(times.intervenedAt());
            case RESTORED -> String.valueOf(times.restoredAt());
            case ESCALATED ->
                "level " + incident.offer().escalationLevel() + " of "
                        + times.deadline().due();
            case DEADLINE_NEAR, DEADLINE_MISSED ->
                String.valueOf(times.deadline().due());
            case MESSAGE, PROGRESS, OFFERED, HANDOVER, UNDELIVERED ->
                UUID.randomUUID().toString();
        };
    }
}
