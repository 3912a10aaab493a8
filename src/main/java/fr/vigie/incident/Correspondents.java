package fr.vigie.incident;

import fr.vigie.client.Carrier;
import fr.vigie.client.ClientDirectory;
import fr.vigie.client.Contact;
import fr.vigie.client.Language;
import fr.vigie.client.Topic;
import fr.vigie.notice.Addressee;
import fr.vigie.notice.NoticeKind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who hears of an incident on the client's side: the one who reported, and those in the directory who asked to. */
@Component
class Correspondents {

    private final ClientDirectory directory;

    Correspondents(ClientDirectory directory) {
        this.directory = directory;
    }

    /**
     * Each person once, by the first of their ways that is open; in their language.
     *
     * @param reporter the one who reported it ({@link #reporter})
     */
    Set<Addressee> of(Facts facts, Optional<Addressee> reporter, NoticeKind kind) {
        var to = new LinkedHashSet<Addressee>();
        reporter.ifPresent(to::add);
        // the words of an agent answer somebody: those who only look on hear them where nobody else does
        if (kind != NoticeKind.MESSAGE || to.isEmpty()) {
            interested(facts, kind)
                    .flatMap(contact -> Addressee.of(contact).stream())
                    .forEach(to::add);
        }
        return to;
    }

    /** Where those of this report can have been told anything. */
    Set<String> addresses(Facts facts) {
        var interested = Stream.of(NoticeKind.RECEIPT, NoticeKind.PROGRESS)
                .flatMap(kind -> interested(facts, kind))
                .flatMap(contact -> Addressee.of(contact).stream());
        return Stream.concat(reporter(facts).stream(), interested)
                .map(Addressee::address)
                .collect(Collectors.toSet());
    }

    /** Everybody whose client uses this service and who wants to hear of its incidents or interruptions, once. */
    Set<Addressee> using(@Nullable String service) {
        return service == null
                ? Set.of()
                : Stream.of(Topic.INCIDENTS, Topic.MAINTENANCES)
                        .flatMap(topic -> directory.affectedBy(List.of(service), topic).stream())
                        .flatMap(contact -> Addressee.of(contact).stream())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The one who reported, by the way on which they wait for the answer. */
    Optional<Addressee> reporter(Facts facts) {
        // who waits in a conversation is answered there; its door knows what to do once they have left
        return written(Carrier.CHAT, facts.contactChat(), facts).or(() -> listed(facts));
    }

    private Optional<Addressee> listed(Facts facts) {
        return directory
                .contact(facts.contactEmail(), facts.contactPhone())
                .flatMap(Addressee::of)
                .or(() -> written(Carrier.MAIL, facts.contactEmail(), facts))
                .or(() -> written(Carrier.SMS, facts.contactPhone(), facts));
    }

    private Stream<Contact> interested(Facts facts, NoticeKind kind) {
        var topic = kind == NoticeKind.PROGRESS ? Topic.PROGRESS : Topic.INCIDENTS;
        return facts.client() == null ? Stream.empty() : directory.wanting(facts.client(), topic).stream();
    }

    private Optional<Addressee> written(Carrier carrier, @Nullable String address, Facts facts) {
        return Optional.ofNullable(address).map(given -> new Addressee(carrier, given, language(facts)));
    }

    private Language language(Facts facts) {
        return directory
                .matching(facts.client(), facts.contactEmail(), facts.contactPhone())
                .map(client -> client.language())
                .orElse(Language.FR);
    }
}
