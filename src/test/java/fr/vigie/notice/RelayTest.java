package fr.vigie.notice;

import static fr.vigie.client.Carrier.CHAT;
import static fr.vigie.client.Carrier.MAIL;
import static fr.vigie.client.Carrier.PAGER;
import static fr.vigie.client.Carrier.SMS;
import static fr.vigie.notice.OutboxWorld.by;
import static fr.vigie.notice.OutboxWorld.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What becomes of notices on their way, try after try. */
class RelayTest extends RelayStory {

    @Test
    void a_notice_is_sent_once_however_often_the_step_that_tells_it_runs() {
        world.put(told(ticket, NoticeKind.RECEIPT, "", false), by(MAIL, "zoe@example.org"));
        var again =
                world.put(told(ticket, NoticeKind.RECEIPT, "", false), by(MAIL, "zoe@example.org", "max@example.org"));

        relay.carryAll();
        relay.carryAll();

        assertThat(again).extracting(Addressee::address).containsExactly("max@example.org");
        assertThat(mail.recipients()).containsExactly("zoe@example.org", "max@example.org");
        assertThat(world.state(ticket, "zoe@example.org")).isEqualTo("SENT 1");
    }

    @Test
    void what_a_carrier_refuses_for_now_is_tried_again_later_and_the_others_are_not_held_up() {
        mail.next(new Delivery.TryLater("Boîte pleine."));
        world.put(told(ticket, NoticeKind.RECEIPT, "", false), by(MAIL, "zoe@example.org", "max@example.org"));

        relay.carryAll();
        assertThat(world.state(ticket, "zoe@example.org")).isEqualTo("PENDING 1");
        assertThat(world.state(ticket, "max@example.org")).isEqualTo("SENT 1");

        clock.step(Duration.ofSeconds(4));
        relay.carryAll();
        assertThat(mail.recipients()).hasSize(2);
        clock.step(Duration.ofSeconds(1));
        relay.carryAll();
        assertThat(world.state(ticket, "zoe@example.org")).isEqualTo("SENT 2");
    }

    @Test
    void a_recipient_reads_what_concerns_one_ticket_in_the_order_in_which_it_was_said() {
        mail.next(new Delivery.TryLater("Serveur absent."));
        world.put(told(ticket, NoticeKind.RECEIPT, "", false), by(MAIL, "zoe@example.org"));
        world.put(told(ticket, NoticeKind.ENGAGED, "", false), by(MAIL, "zoe@example.org", "max@example.org"));

        relay.carryAll();
        assertThat(mail.recipients()).containsExactly("zoe@example.org", "max@example.org");

        clock.step(Duration.ofMinutes(1));
        relay.carryAll();
        assertThat(mail.carried())
                .filteredOn(letter -> letter.recipient().equals("zoe@example.org"))
                .extracting(Letter::kind)
                .containsExactly(NoticeKind.RECEIPT, NoticeKind.RECEIPT, NoticeKind.ENGAGED);
    }

    @Test
    void an_urgent_page_does_not_wait_for_an_earlier_one_that_was_in_no_hurry() {
        for (int attempt = 0; attempt < 4; attempt++) {
            pager.next(new Delivery.TryLater("Injoignable."));
        }
        world.put(told(ticket, NoticeKind.OFFERED, "", false), by(PAGER, "on-call"));
        for (int minutes = 0; minutes < 8; minutes++) {
            relay.carryAll();
            clock.step(Duration.ofMinutes(1));
        }
        assertThat(world.state(ticket, "on-call")).isEqualTo("PENDING 4");

        world.put(told(ticket, NoticeKind.ESCALATED, "", true), by(PAGER, "on-call"));
        relay.carryAll();

        assertThat(pager.carried()).extracting(Letter::kind).endsWith(NoticeKind.OFFERED, NoticeKind.ESCALATED);
    }

    @Test
    void what_is_urgent_is_tried_each_minute() {
        for (int attempt = 0; attempt < 20; attempt++) {
            pager.next(new Delivery.TryLater("Injoignable."));
        }
        world.put(told(ticket, NoticeKind.ESCALATED, "", true), by(PAGER, "on-call"));

        for (int minutes = 0; minutes < 30; minutes++) {
            relay.carryAll();
            clock.step(Duration.ofMinutes(1));
        }

        assertThat(world.state(ticket, "on-call")).isEqualTo("SENT 21");
    }

    @Test
    void what_is_urgent_goes_first() {
        world.put(told(ticket, NoticeKind.RECEIPT, "", false), by(MAIL, "zoe@example.org"));
        world.put(told(OutboxWorld.ticket(), NoticeKind.ESCALATED, "", true), by(MAIL, "astreinte@example.org"));

        relay.carryAll();

        assertThat(mail.recipients()).containsExactly("astreinte@example.org", "zoe@example.org");
    }

    @Test
    void a_refusal_for_good_is_final_and_said() {
        sms.next(new Delivery.Refused("Numéro sur liste noire."));
        world.put(told(ticket, NoticeKind.ESCALATED, "", true), by(SMS, "+33639980001"));

        relay.carryAll();
        clock.step(Duration.ofDays(2));
        relay.carryAll();

        assertThat(world.state(ticket, "+33639980001")).isEqualTo("FAILED 1");
        assertThat(heard)
                .filteredOn(NoticeLost.class::isInstance)
                .singleElement()
                .satisfies(lost -> assertThat(((NoticeLost) lost).sentence())
                        .isEqualTo("Escalade non remise à +33639980001 (SMS) : Numéro sur liste noire."));
    }

    @Test
    void a_carrier_that_stays_away_for_a_day_is_given_up() {
        for (int attempt = 0; attempt < 30; attempt++) {
            pager.next(new Delivery.TryLater("Injoignable."));
        }
        world.put(told(ticket, NoticeKind.ESCALATED, "", true), by(PAGER, "support"));

        for (int hours = 0; hours < 30; hours++) {
            clock.step(Duration.ofHours(1));
            relay.carryAll();
        }

        assertThat(world.state(ticket, "support")).isEqualTo("FAILED 24");
        assertThat(heard).filteredOn(NoticeLost.class::isInstance).hasSize(1);
    }

    @Test
    void a_carrier_that_nobody_configured_is_said_at_once() {
        world.put(told(ticket, NoticeKind.MESSAGE, "", false), by(CHAT, "conversation"));

        relay.carryAll();

        assertThat(world.state(ticket, "conversation")).isEqualTo("FAILED 1");
    }
}
