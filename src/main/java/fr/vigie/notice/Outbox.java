package fr.vigie.notice;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
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
        untold.stream().collect(Collectors.groupingBy(Addressee::language)).forEach((language, some) -> {
            var wording = texts.say(told.kind(), language, told.particulars());
            rows.insert(told, some, rows.insert(wording));
        });
        untold.stream()
                .collect(Collectors.groupingBy(Addressee::carrier))
                .forEach((carrier, some) -> events.publishEvent(new NoticeWritten(told.kind(), carrier, some.size())));
        return untold;
    }

    private Set<Addressee> heldBack(Told told, Set<Addressee> untold) {
        var beyond = ladder.beyond(told, untold);
        if (!beyond.addressees().isEmpty()) {
            rows.holdBack(told, List.copyOf(beyond.addressees()), RateLadder.SUSPECTED);
            beyond.unnoticed()
                    .forEach(one -> events.publishEvent(new NoticeLost(
                            UUID.randomUUID(),
                            told.reference(),
                            told.kind(),
                            one.carrier(),
                            one.address(),
                            told.urgent(),
                            RateLadder.SUSPECTED)));
        }
        return beyond.addressees();
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
