package fr.vigie.notice;

import fr.vigie.client.Carrier;
import fr.vigie.client.Language;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where everything that is to leave the machine is put, in the transaction of the step that tells it. */
@Component
public class Outbox {

    private final OutboxRows rows;
    private final Texts texts;
    private final RateLadder ladder;
    private final ApplicationEventPublisher events;

    Outbox(OutboxRows rows, Texts texts, RateLadder ladder, ApplicationEventPublisher events) {
        this.rows = rows;
        this.texts = texts;
        this.ladder = ladder;
        this.events = events;
    }

    /**
     * Puts one notice for each of them; the same one again changes nothing.
     *
     * @return those for whom it is new, and to whom it goes
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<Addressee> put(Told told, Collection<Addressee> everybody) {
        var untold = new LinkedHashSet<>(everybody);
        untold.removeAll(told(told, untold, Instant.EPOCH));
        untold.removeAll(heldBack(told, untold));
        if (told.urgent()) {
            rows.hurry(told, List.copyOf(untold));
        }
        byReader(untold).forEach((reader, some) -> rows.insert(told, some, wording(told, reader)));
        announce(told.kind(), untold);
        return untold;
    }

    /** Puts the same ready words for each of them; the same notice again changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(ReadyMade told, Collection<Addressee> everybody) {
        var some = List.copyOf(new LinkedHashSet<>(everybody));
        rows.insert(told, some, rows.insert(told.wording()));
        announce(told.kind(), some);
    }

    private void announce(NoticeKind kind, Collection<Addressee> some) {
        some.stream()
                .collect(Collectors.groupingBy(Addressee::carrier))
                .forEach((carrier, those) -> events.publishEvent(new NoticeWritten(kind, carrier, those.size())));
    }

    private Set<Addressee> heldBack(Told told, Set<Addressee> untold) {
        var beyond = ladder.beyond(told, untold);
        var known = new LinkedHashSet<>(beyond.addressees());
        known.removeAll(beyond.unnoticed());
        rows.holdBack(told, List.copyOf(known));
        // the relay gives these up and people hear of it; not here, in the middle of somebody else's step
        byReader(beyond.unnoticed()).forEach((reader, some) -> rows.suspect(told, some, wording(told, reader)));
        return beyond.addressees();
    }

    private UUID wording(Told told, Reader reader) {
        return rows.insert(
                reader.chats()
                        ? texts.saidInChat(told.kind(), reader.language(), told.particulars())
                        : texts.say(told.kind(), reader.language(), told.particulars()));
    }

    private static Map<Reader, List<Addressee>> byReader(Collection<Addressee> some) {
        return some.stream().collect(Collectors.groupingBy(Reader::of));
    }

    /** How some of the addressees read, to whom the same words can go. */
    private record Reader(Language language, boolean chats) {

        static Reader of(Addressee addressee) {
            return new Reader(addressee.language(), addressee.carrier() == Carrier.CHAT);
        }
    }

    /** Which of them were told this already, at {@code since} or later. */
    @Transactional(readOnly = true)
    public Set<Addressee> told(Told told, Collection<Addressee> everybody, Instant since) {
        var facts = everybody.stream()
                .map(addressee -> told.fact(addressee.carrier(), addressee.address()))
                .toList();
        var known = rows.known(facts, since);
        return everybody.stream()
                .filter(addressee -> known.contains(told.fact(addressee.carrier(), addressee.address())))
                .collect(Collectors.toSet());
    }

    /**
     * Since when each address has been told one of these about a ticket: from the first that its carrier accepted.
     *
     * @param occurrence how those begin that count
     */
    @Transactional(readOnly = true)
    public Map<String, Instant> accepted(String reference, Collection<NoticeKind> kinds, String occurrence) {
        return rows.accepted(reference, kinds, occurrence);
    }

    /** What was told about a ticket, oldest first. */
    @Transactional(readOnly = true)
    public List<NoticeView> about(String reference) {
        return rows.about(reference);
    }

    /** How many notices are still to be taken by their carriers; what machines of others do not take is no backlog of ours. */
    @Transactional(readOnly = true)
    public int pending() {
        return rows.open();
    }
}
