package fr.vigie.notice;

import static fr.vigie.client.Carrier.WEBHOOK;
import static fr.vigie.notice.OutboxWorld.by;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.client.Language;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** A machine of others that does not answer keeps one lane busy, and holds up nobody else. */
class HangingRecipientTest extends RelayStory {

    private final Post post = new Post(WEBHOOK);
    private final String other = OutboxWorld.ticket();

    @Test
    void a_machine_that_hangs_keeps_one_lane_only_however_much_waits_for_it() throws Exception {
        var hangs = new CountDownLatch(1);
        var asked = new CountDownLatch(1);
        post.next(letter -> {
            asked.countDown();
            await(hangs);
            return new Delivery.Accepted("late");
        });
        var both = new Relay(letters, new Couriers(List.of(post)));
        put(ticket, "crm");
        put(other, "crm");
        put(ticket, "bi");

        var lane = Executors.newSingleThreadExecutor();
        var held = lane.submit(() -> both.carryNext(WEBHOOK));
        assertThat(asked.await(20, SECONDS)).isTrue();
        assertThat(both.carryNext(WEBHOOK)).isTrue();
        assertThat(both.carryNext(WEBHOOK)).isFalse();

        assertThat(post.recipients()).containsExactly("crm", "bi");
        hangs.countDown();
        assertThat(held.get(20, SECONDS)).isTrue();
        assertThat(both.carryNext(WEBHOOK)).isTrue();
        assertThat(world.state(other, "crm")).isEqualTo("SENT 1");
        lane.shutdown();
    }

    @Test
    void a_machine_that_is_away_over_a_long_weekend_still_gets_it_and_in_order() {
        var patient = new Relay(letters, new Couriers(List.of(post)));
        for (int attempt = 0; attempt < 16; attempt++) {
            post.next(new Delivery.TryLater("Injoignable."));
        }
        put(ticket, "crm");
        var later = new ReadyMade(ticket, NoticeKind.WEBHOOK, "later", false, wording("{\"later\":1}"));
        world.put(later, by(WEBHOOK, "crm"));

        for (int hours = 0; hours < 70; hours++) {
            while (patient.carryNext(WEBHOOK)) {
                // until nothing is due
            }
            clock.step(Duration.ofHours(1));
        }

        assertThat(post.carried()).extracting(letter -> letter.wording().body()).endsWith("{}", "{\"later\":1}");
        assertThat(heard).noneMatch(NoticeLost.class::isInstance);
        assertThat(world.state(ticket, "crm")).isEqualTo("SENT 1");
    }

    @Test
    void after_three_days_it_is_given_up() {
        var patient = new Relay(letters, new Couriers(List.of(post)));
        for (int attempt = 0; attempt < 60; attempt++) {
            post.next(new Delivery.TryLater("Injoignable."));
        }
        put(ticket, "crm");

        for (int hours = 0; hours < 90; hours++) {
            patient.carryNext(WEBHOOK);
            clock.step(Duration.ofHours(1));
        }

        assertThat(world.state(ticket, "crm")).startsWith("FAILED");
        assertThat(heard).filteredOn(NoticeLost.class::isInstance).hasSize(1);
    }

    @Test
    void ready_words_are_told_once_and_go_out_byte_for_byte() {
        put(ticket, "crm");
        put(ticket, "crm");
        var relay = new Relay(letters, new Couriers(List.of(post)));

        relay.carryAll();

        assertThat(post.carried())
                .singleElement()
                .satisfies(letter -> assertThat(letter.wording()).isEqualTo(wording("{}")));
    }

    private void put(String reference, String endpoint) {
        world.put(new ReadyMade(reference, NoticeKind.WEBHOOK, "", false, wording("{}")), by(WEBHOOK, endpoint));
    }

    private static Wording wording(String body) {
        return new Wording(Language.EN, "incident.opened", "incident.opened", body);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(30, SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
