package fr.vigie.intake.chat;

import static fr.vigie.contract.Outside.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.VigieTest;
import fr.vigie.door.Address;
import fr.vigie.intake.chat.ChatSettings.Messages;
import fr.vigie.intake.chat.ChatSettings.Openings;
import fr.vigie.intake.chat.ChatSettings.Streams;
import fr.vigie.refusal.TooOften;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A stranger is held to a rate, and told in words when to try again. */
@VigieTest
class LimitsTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @LocalServerPort
    int port;

    private final Stepping clock = new Stepping();
    private final Limits limits =
            new Limits(settings(new Openings(new Rate(2, MINUTE), new Rate(4, MINUTE), 120)), clock);

    @Test
    void a_site_of_many_ipv6_networks_opens_no_more_than_a_few_networks_do() {
        var open = new Limits(settings(new Openings(new Rate(2, MINUTE), new Rate(1_000, MINUTE), 120)), clock);
        for (int network = 0; network < 10; network++) {
            open.opens(Address.of("2001:db8:7:" + network + "::1"));
        }

        assertThatThrownBy(() -> open.opens(Address.of("2001:db8:7:99::1"))).isInstanceOf(TooOften.class);
        open.opens(Address.of("2001:db8:8:99::1"));
    }

    @Test
    void nobody_asks_for_the_same_conversation_without_end() {
        for (int call = 0; call < 240; call++) {
            limits.reads("fil");
        }
        assertThatThrownBy(() -> limits.reads("fil")).isInstanceOf(TooOften.class);
        limits.reads("autre");
    }

    @Test
    void an_address_opens_so_many_conversations_and_then_waits() {
        var here = Address.of("192.0.2.1");
        limits.opens(here);
        limits.opens(here);

        assertThatThrownBy(() -> limits.opens(here))
                .isInstanceOf(TooOften.class)
                .hasMessageContaining("réessayez dans 30 secondes")
                .extracting(refusal -> ((TooOften) refusal).pauseSeconds())
                .isEqualTo(30L);
        clock.step(Duration.ofSeconds(29));
        assertThatThrownBy(() -> limits.opens(here)).isInstanceOf(TooOften.class);
        clock.step(Duration.ofSeconds(1));
        assertThatCode(() -> limits.opens(here)).doesNotThrowAnyException();
    }

    @Test
    void everybody_together_is_held_too() {
        IntStream.range(0, 4).forEach(house -> limits.opens(Address.of("192.0.2." + house)));

        assertThatThrownBy(() -> limits.opens(Address.of("192.0.2.200")))
                .isInstanceOf(TooOften.class)
                .hasMessageContaining("Beaucoup de personnes");
    }

    @Test
    void a_conversation_and_an_address_say_so_much_a_minute() {
        var here = Address.of("2001:db8:1:2::1");
        IntStream.range(0, 3).forEach(message -> limits.says(here, "one"));
        assertThatThrownBy(() -> limits.says(here, "one")).isInstanceOf(TooOften.class);
        limits.says(here, "two");
        limits.says(here, "two");

        assertThatThrownBy(() -> limits.says(Address.of("2001:db8:1:2:ffff::2"), "three"))
                .isInstanceOf(TooOften.class)
                .hasMessageContaining("votre réseau");
        assertThatCode(() -> limits.says(Address.of("2001:db8:1:3::1"), "three"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            192.0.2.1,        192.0.2.1,            true
            192.0.2.1,        192.0.2.2,            false
            2001:db8:1:2::1,  2001:db8:1:2:9:9:9:9, true
            2001:db8:1:2::1,  2001:db8:1:3::1,      false
            fe80::1%eth0,     fe80::2,              true
            ::ffff:192.0.2.1, 192.0.2.1,            true
            evil.example,     other.example,        true
            """)
    void one_household_is_one_address(String one, String other, boolean same) {
        assertThat(Address.of(one).equals(Address.of(other))).isEqualTo(same);
    }

    @Test
    void who_writes_too_fast_is_told_so_and_loses_nothing() {
        var client = Chatter.opening(port, "Rien ne part");

        var answers = IntStream.range(0, 26)
                .mapToObj(number -> client.say("message " + number))
                .toList();

        var refused =
                answers.stream().filter(answer -> answer.statusCode() == 429).toList();
        assertThat(refused).isNotEmpty();
        assertProblem(refused.get(0), 429);
        assertThat(refused.get(0).headers().firstValue("Retry-After").map(Integer::parseInt))
                .hasValueSatisfying(seconds -> assertThat(seconds).isBetween(1, 3));
        assertThat(client.kinds()).hasSize(2 + answers.size() - refused.size());
    }

    private static ChatSettings settings(Openings openings) {
        return new ChatSettings(
                openings,
                new Messages(new Rate(3, MINUTE), new Rate(5, MINUTE)),
                new Streams(1, 1, 1, Duration.ofSeconds(20)),
                MINUTE,
                MINUTE,
                MINUTE,
                MINUTE,
                List.of(),
                null,
                null);
    }

    /** A clock that the test moves. */
    private static class Stepping extends Clock {

        private Instant now = Instant.parse("2026-11-23T09:00:00Z");

        void step(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
