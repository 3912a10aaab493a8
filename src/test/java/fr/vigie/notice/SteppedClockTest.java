package fr.vigie.notice;

import static fr.vigie.client.Carrier.MAIL;
import static fr.vigie.client.Carrier.PAGER;
import static fr.vigie.notice.OutboxWorld.by;
import static fr.vigie.notice.OutboxWorld.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The clock of the machine is put forward by an hour, or back: nothing is sent twice, and nothing waits for an hour. */
class SteppedClockTest extends RelayStory {

    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void what_is_on_its_way_as_the_clock_jumps_forward_is_sent_once() {
        mail.next(letter -> {
            clock.step(HOUR);
            relay.carryAll();
            return new Delivery.Accepted("taken");
        });
        world.put(told(ticket, NoticeKind.RECEIPT, "", false), by(MAIL, "zoe@example.org"));

        relay.carryAll();

        assertThat(mail.recipients()).containsExactly("zoe@example.org");
        assertThat(world.state(ticket, "zoe@example.org")).isEqualTo("SENT 1");
    }

    @Test
    void what_was_written_before_the_clock_went_back_goes_out_at_once() {
        world.put(told(ticket, NoticeKind.ESCALATED, "", true), by(PAGER, "on-call"));
        clock.step(HOUR.negated());

        relay.carryAll();

        assertThat(world.state(ticket, "on-call")).isEqualTo("SENT 1");
    }

    @Test
    void what_is_urgent_and_waits_for_its_next_try_does_not_wait_for_the_clock_to_come_round_again() {
        pager.next(new Delivery.TryLater("Injoignable."));
        world.put(told(ticket, NoticeKind.ESCALATED, "", true), by(PAGER, "on-call"));
        relay.carryAll();
        assertThat(world.state(ticket, "on-call")).isEqualTo("PENDING 1");

        clock.step(HOUR.negated());
        relay.carryAll();

        assertThat(world.state(ticket, "on-call")).isEqualTo("SENT 2");
    }
}
