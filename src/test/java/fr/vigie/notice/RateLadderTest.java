package fr.vigie.notice;

import static fr.vigie.client.Carrier.MAIL;
import static fr.vigie.notice.OutboxWorld.by;
import static fr.vigie.notice.OutboxWorld.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two machines that answer each other stop, and a person hears of it. */
class RateLadderTest extends RelayStory {

    private static final String ROBOT = "robot@acme.example";

    @ParameterizedTest
    @CsvSource({"10, 30s", "15, 90s", "25, 140s", "50, 200s"})
    void one_ticket_mails_one_recipient_only_so_often_on_its_own(int most, String every) {
        for (int lap = 1; lap <= most + 20; lap++) {
            say(ticket, NoticeKind.PROGRESS, lap);
            clock.step(Duration.parse("PT" + every.toUpperCase(java.util.Locale.ROOT)));
        }

        relay.carryAll();

        assertThat(mail.recipients()).hasSize(most);
        assertThat(world.why(ticket, ROBOT)).isEqualTo(RateLadder.SUSPECTED);
        assertThat(world.state(ticket, ROBOT)).isEqualTo("FAILED 0");
        assertThat(heard.stream().filter(NoticeLost.class::isInstance))
                .singleElement()
                .satisfies(lost -> assertThat(((NoticeLost) lost).sentence()).contains(ROBOT, "Boucle"));
    }

    @Test
    void the_ticket_stays_silent_but_a_person_may_write_and_others_are_told() {
        for (int lap = 1; lap <= 11; lap++) {
            say(ticket, NoticeKind.PROGRESS, lap);
        }
        clock.step(Duration.ofHours(5));
        relay.carryAll();
        mail.forget();

        say(ticket, NoticeKind.RESTORED, 1);
        say(ticket, NoticeKind.MESSAGE, 1);
        say("INC-OTHER", NoticeKind.RESTORED, 1);
        world.put(told(ticket, NoticeKind.RESTORED, "1", false), by(MAIL, "jean@acme.example"));
        relay.carryAll();

        assertThat(mail.carried())
                .extracting(Letter::reference, Letter::kind, Letter::recipient)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(ticket, NoticeKind.MESSAGE, ROBOT),
                        org.assertj.core.groups.Tuple.tuple("INC-OTHER", NoticeKind.RESTORED, ROBOT),
                        org.assertj.core.groups.Tuple.tuple(ticket, NoticeKind.RESTORED, "jean@acme.example"));
    }

    @Test
    void a_loop_that_opens_a_ticket_at_each_lap_stops_too_and_may_begin_again_when_it_is_calm() {
        for (int lap = 1; lap <= 30; lap++) {
            say("INC-LAP-" + lap, NoticeKind.RECEIPT, 1);
        }
        relay.carryAll();
        assertThat(mail.recipients()).hasSize(10);
        assertThat(heard.stream().filter(NoticeLost.class::isInstance)).hasSize(1);

        clock.step(Duration.ofHours(4));
        say("INC-LATER", NoticeKind.RECEIPT, 1);
        relay.carryAll();

        assertThat(mail.carried().get(10).reference()).isEqualTo("INC-LATER");
    }

    private void say(String reference, NoticeKind kind, int occurrence) {
        world.put(told(reference, kind, String.valueOf(occurrence), false), by(MAIL, ROBOT));
    }
}
