package fr.vigie.notice;

import fr.vigie.client.Carrier;
import fr.vigie.client.Language;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
    private final ApplicationEventPublisher events;

    Outbox(OutboxRows rows, Texts texts, ApplicationEventPublisher events) {
        this.rows = rows;
        this.texts = texts;
        this.events = events;
    }

    /**
     * Puts one notice for each of them; the same one again changes nothing.
     *
     * @return those for whom it is new
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<Addressee> put(Told told, Collection<Addressee> everybody) {
        var untold = new LinkedHashSet<>(everybody);
        untold.removeAll(told(told, untold, Instant.EPOCH));
        if (told.urgent()) {
            rows.hurry(told, List.copyOf(untold));
        }
        untold.stream().collect(Collectors.groupingBy(Reader::of)).forEach((reader, some) -> {
            var wording = reader.chats()
                    ? texts.saidInChat(told.kind(), reader.language(), told.particulars())
                    : texts.say(told.kind(), reader.language(), told.particulars());
            rows.insert(told, some, rows.insert(wording));
        });
        untold.stream()
                .collect(Collectors.groupingBy(Addressee::carrier))
                .forEach((carrier, some) -> events.publishEvent(new NoticeWritten(told.kind(), carrier, some.size())));
        return untold;
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

    /** What was told about a ticket, oldest first. */
    @Transactional(readOnly = true)
    public List<NoticeView> about(String reference) {
        return rows.about(reference);
    }

    /** How many notices are still to be taken by their carriers. */
    @Transactional(readOnly = true)
    public int pending() {
        return rows.open();
    }
}
