package fr.vigie.notice;

import static fr.vigie.client.Carrier.MAIL;
import static fr.vigie.client.Carrier.SMS;
import static fr.vigie.notice.OutboxWorld.by;
import static fr.vigie.notice.OutboxWorld.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What becomes of a notice of which nobody knows whether it left. */
class InDoubtTest extends RelayStory {

    @Test
    void in_doubt_a_mail_is_sent_again_and_an_sms_only_when_it_is_urgent() {
        mail.next(new Delivery.Unknown("Sans réponse."));
        sms.next(new Delivery.Unknown("Sans réponse.")).next(new Delivery.Unknown("Sans réponse."));
        world.put(told(ticket, NoticeKind.RECEIPT, "", false), by(MAIL, "zoe@example.org"));
        world.put(told(ticket, NoticeKind.RECEIPT, "", false), by(SMS, "+33639980001"));
        world.put(told(ticket, NoticeKind.ENGAGED, "", true), by(SMS, "+33639980002"));

        relay.carryAll();
        assertThat(world.state(ticket, "zoe@example.org")).isEqualTo("UNKNOWN 1");
        clock.step(Duration.ofHours(1));
        relay.carryAll();

        assertThat(world.state(ticket, "zoe@example.org")).isEqualTo("SENT 2");
        assertThat(world.state(ticket, "+33639980001")).isEqualTo("UNKNOWN 1");
        assertThat(world.state(ticket, "+33639980002")).isEqualTo("SENT 2");
        assertThat(mail.carried())
                .extracting(Letter::id)
                .hasSize(2)
                .containsOnly(mail.carried().get(0).id());
    }

    @Test
    void a_courier_that_fails_on_a_letter_loses_nothing() {
        mail.next(letter -> {
            throw new IllegalStateException("no idea");
        });
        world.put(told(ticket, NoticeKind.RECEIPT, "", false), by(MAIL, "zoe@example.org"));

        relay.carryAll();
        assertThat(world.state(ticket, "zoe@example.org")).isEqualTo("UNKNOWN 1");
        assertThat(world.why(ticket, "zoe@example.org"))
                .contains("IllegalStateException")
                .doesNotContain("no idea");
        clock.step(Duration.ofMinutes(1));
        relay.carryAll();
        assertThat(world.state(ticket, "zoe@example.org")).isEqualTo("SENT 2");
    }

    @Test
    void what_a_killed_node_had_in_hand_is_taken_over_when_its_lease_ends() {
        world.put(told(ticket, NoticeKind.RECEIPT, "", false), by(MAIL, "zoe@example.org"));
        world.put(told(ticket, NoticeKind.RECEIPT, "", false), by(SMS, "+33639980001"));
        var lost = letters.claim(MAIL).orElseThrow();
        assertThat(letters.claim(SMS)).isPresent();

        clock.step(Duration.ofSeconds(29));
        relay.carryAll();
        assertThat(world.state(ticket, "zoe@example.org")).isEqualTo("SENDING 1");

        clock.step(Duration.ofSeconds(1));
        relay.carryAll();
        assertThat(world.state(ticket, "zoe@example.org")).isEqualTo("SENT 2");
        assertThat(world.state(ticket, "+33639980001")).isEqualTo("UNKNOWN 2");
        assertThat(sms.carried())
                .as("an SMS that may have gone is not sent twice")
                .isEmpty();

        letters.settle(lost, new Delivery.Refused("Trop tard."));
        assertThat(world.state(ticket, "zoe@example.org"))
                .as("what the first node says later")
                .isEqualTo("SENT 2");
    }

    @Test
    void two_relays_never_have_the_same_letter_in_hand() {
        world.put(told(ticket, NoticeKind.RECEIPT, "", false), by(MAIL, "zoe@example.org", "max@example.org"));

        var first = letters.claim(MAIL).orElseThrow();
        var second = letters.claim(MAIL).orElseThrow();

        assertThat(first.letter().recipient()).isNotEqualTo(second.letter().recipient());
        assertThat(letters.claim(MAIL)).isEmpty();
    }
}
