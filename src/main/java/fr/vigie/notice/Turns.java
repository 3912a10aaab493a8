package fr.vigie.notice;

import fr.vigie.client.Carrier;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * When letters are due that wait for others: a recipient reads what concerns one ticket in the order in which it was said.
 * Who waits behind a letter is due when that is, so that whoever takes the next one does not pass by thousands that wait.
 */
class Turns {

    /** What was written for longer follows the letter in front of it already. */
    private static final Duration NEW = Duration.ofMinutes(1);

    /**
     * Found by what their recipient reads of the ticket: "greatest" keeps the planner from the index of what waits, of which it
     * believes that there is next to nothing, so that to read it anew for each of thousands would cost nothing.
     */
    private static final String BEHIND = " behind.reference = ahead.reference and behind.recipient = ahead.recipient"
            + " and behind.carrier = ahead.carrier and behind.seq > ahead.seq and behind.status <> 'SENDING'"
            + " and greatest(behind.due_at) ";

    private final JdbcClient database;
    private final RelaySettings settings;
    private final Clock clock;

    Turns(JdbcClient database, RelaySettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    /** The next try of this letter is then. */
    void wait(Letter letter, Instant next) {
        follow(letter, next, "<");
    }

    /** This letter waits no more. */
    void goOn(Letter letter) {
        follow(letter, clock.instant(), ">");
    }

    private void follow(Letter letter, Instant due, String which) {
        database.sql(
                        "update notice set due_at = :due where id in (select behind.id from notice ahead join notice behind"
                                + " on" + BEHIND + which
                                + " :due where ahead.id = :id for update of behind skip locked)")
                .param("due", Timestamp.from(due))
                .param("id", letter.id())
                .update();
    }

    /** Makes due what is due later than it could ever have to wait, and lets what is new wait for what is in front of it. */
    void putInOrder() {
        for (var carrier : Carrier.values()) {
            recall(carrier);
            queue(carrier);
        }
    }

    /** By a clock that has been put back since, or as nothing is in front of it any more. */
    private void recall(Carrier carrier) {
        var waits = settings.waits(carrier).stream().map(Duration::toSeconds).toArray(Long[]::new);
        database.sql("""
                        update notice set due_at = :now where id in (
                            select id from notice first
                            where carrier = :carrier and due_at > :now and status <> 'SENDING'
                            and due_at > cast(:now as timestamptz) + interval '1 second' * least(
                                (cast(:waits as bigint[]))[greatest(1, least(attempts, :tries))],
                                case when urgent then :urgent end)
                            and (select earlier.seq from notice earlier
                                where earlier.reference = first.reference and earlier.recipient = first.recipient
                                and earlier.carrier = first.carrier and earlier.seq < first.seq
                                and greatest(earlier.due_at) is not null limit 1) is null
                            for update skip locked)""")
                .param("carrier", carrier.name())
                .param("now", Timestamp.from(clock.instant()))
                .param("urgent", settings.urgent().toSeconds())
                .param("waits", waits)
                .param("tries", waits.length)
                .update();
    }

    private void queue(Carrier carrier) {
        var now = clock.instant();
        database.sql("with late as (select behind.id, ahead.due_at from notice ahead cross join lateral"
                        + " (select id from notice behind where" + BEHIND + "<= :now and behind.at > :new"
                        + " for update skip locked) behind where ahead.carrier = :carrier and ahead.due_at > :now)"
                        + " update notice set due_at = late.due_at from late where notice.id = late.id")
                .param("carrier", carrier.name())
                .param("now", Timestamp.from(now))
                .param("new", Timestamp.from(now.minus(NEW)))
                .update();
    }
}
