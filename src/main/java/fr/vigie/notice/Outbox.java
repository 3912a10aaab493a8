package fr.vigie.notice;

import fr.vigie.client.Carrier;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where everything that is to leave the machine is put, in the transaction of the step that tells it. */
@Component
public class Outbox {

    private final Notices notices;
    private final JdbcAggregateTemplate rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Outbox(Notices notices, JdbcAggregateTemplate rows, ApplicationEventPublisher events, Clock clock) {
        this.notices = notices;
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    /** Puts one notice for one recipient; the same one again changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(Told told, Carrier carrier, String recipient) {
        var fact = told.fact(carrier, recipient);
        if (!notices.existsByFact(fact)) {
            rows.insert(new Notice(
                    UUID.randomUUID(),
                    fact,
                    told.reference(),
                    told.kind(),
                    carrier,
                    recipient,
                    told.text(),
                    NoticeStatus.PENDING,
                    clock.instant()));
            events.publishEvent(new NoticeWritten(told.kind(), carrier));
        }
    }

    /** What was told about a ticket, oldest first. */
    @Transactional(readOnly = true)
    public List<NoticeView> about(String reference) {
        return notices.findByReferenceOrderByAt(reference).stream()
                .map(notice -> new NoticeView(
                        notice.kind(), notice.carrier(), notice.recipient(), notice.status(), notice.at()))
                .toList();
    }

    /** How many notices wait to be sent. */
    @Transactional(readOnly = true)
    public int pending() {
        return notices.countByStatus(NoticeStatus.PENDING);
    }
}
