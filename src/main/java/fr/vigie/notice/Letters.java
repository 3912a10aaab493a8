package fr.vigie.notice;

import fr.vigie.client.Carrier;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The letters on their way: each is in one relay's hand at a time, in the order in which its recipient is to read them. */
@Component
@Transactional
class Letters {

    private static final String NEXT = """
            with next as (select id, status from next_notice(:carrier, :now, :busy, :inHand)), taken as (
                update notice set status = 'SENDING', attempts = attempts + 1, due_at = :until
                from next where notice.id = next.id
                returning notice.*, next.status as was)
            select taken.*, language, subject, brief, body from taken join wording on wording.id = taken.wording""";

    private final JdbcClient database;
    private final RelaySettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Turns turns;

    Letters(JdbcClient database, RelaySettings settings, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
        this.turns = new Turns(database, settings, clock);
    }

    /** Takes the next letter that is due, the urgent ones first; it is this node's until the lease ends. */
    Optional<Claimed> claim(Carrier carrier) {
        return claim(carrier, Set.of(), Set.of());
    }

    /**
     * The same, of those that go to nobody of {@code busy}.
     *
     * @param inHand those that this node has still, also where a clock that was put forward says that their lease is over
     */
    Optional<Claimed> claim(Carrier carrier, Set<String> busy, Set<UUID> inHand) {
        var now = clock.instant();
        return database.sql(NEXT)
                .param("carrier", carrier.name())
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(settings.lease())))
                .param("busy", busy.toArray(String[]::new))
                .param("inHand", inHand.toArray(UUID[]::new))
                .query(ClaimedRow.AS_CLAIMED)
                .optional();
    }

    /** Sees to it that nothing waits for a clock to come round again, nor is in the way of what may go. */
    void putInOrder() {
        turns.putInOrder();
    }

    /** Writes down what became of a try, and when the next one is. */
    void settle(Claimed claimed, Delivery delivery) {
        var now = clock.instant();
        if (delivery instanceof Delivery.Accepted accepted) {
            write(claimed, NoticeStatus.SENT, null, accepted.receipt(), null);
        } else if (delivery instanceof Delivery.Refused refused) {
            lose(claimed, NoticeStatus.FAILED, refused.why());
        } else if (delivery instanceof Delivery.TryLater later) {
            again(claimed, NoticeStatus.PENDING, later.why(), now);
        } else if (delivery instanceof Delivery.Unknown unknown) {
            if (Persistence.again(claimed.letter())) {
                again(claimed, NoticeStatus.UNKNOWN, unknown.why(), now);
            } else {
                write(claimed, NoticeStatus.UNKNOWN, null, null, unknown.why());
            }
        }
    }

    private void again(Claimed claimed, NoticeStatus status, String why, Instant now) {
        var letter = isUrgent(claimed) ? claimed.letter().hurried() : claimed.letter();
        if (now.isAfter(letter.writtenAt().plus(settings.patience(letter)))) {
            lose(claimed, status == NoticeStatus.UNKNOWN ? status : NoticeStatus.FAILED, why);
        } else {
            write(claimed, status, now.plus(settings.after(claimed.attempt(), letter)), null, why);
        }
    }

    /** Something urgent may have been written behind it while it was in hand. */
    private boolean isUrgent(Claimed claimed) {
        return database.sql("select urgent from notice where id = ? for update")
                .param(claimed.letter().id())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private void lose(Claimed claimed, NoticeStatus status, String why) {
        if (write(claimed, status, null, null, why)) {
            var letter = claimed.letter();
            events.publishEvent(new NoticeLost(
                    letter.id(),
                    letter.reference(),
                    letter.kind(),
                    letter.carrier(),
                    letter.recipient(),
                    letter.urgent(),
                    why));
        }
    }

    private boolean write(
            Claimed claimed,
            NoticeStatus status,
            @Nullable Instant next,
            @Nullable String receipt,
            @Nullable String why) {
        var written = database.sql("update notice set status = ?, due_at = ?, receipt = ?, why = ?, accepted_at = ?"
                        + " where id = ? and attempts = ? and status = 'SENDING'")
                .params(status.name(), next == null ? null : Timestamp.from(next), receipt, why)
                .param(status == NoticeStatus.SENT ? Timestamp.from(clock.instant()) : null)
                .params(claimed.letter().id(), claimed.attempt())
                .update();
        if (written > 0) {
            if (next == null) {
                turns.goOn(claimed.letter());
            } else {
                turns.wait(claimed.letter(), next);
            }
            events.publishEvent(
                    new NoticeSettled(claimed.letter().kind(), claimed.letter().carrier(), status));
        }
        return written > 0;
    }
}
