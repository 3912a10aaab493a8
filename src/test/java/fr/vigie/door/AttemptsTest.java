package fr.vigie.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class AttemptsTest {

    private static final Address HERE = Address.of("192.0.2.1");
    private static final Address ELSEWHERE = Address.of("192.0.2.2");

    private final Hand clock = new Hand();
    private final Attempts attempts = new Attempts(new AttemptSettings(3, 8, Duration.ofMinutes(3)), clock);

    @Test
    void after_so_many_different_wrong_passwords_an_account_waits_at_this_address_and_at_no_other() {
        guess(HERE, "karim", 3);

        var refused = catchThrowableOfType(NotLetIn.class, () -> attempts.admit(HERE, "karim"));
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.pause()).hasValue(Duration.ofMinutes(1));
        assertThat(refused.sentence()).contains("réessayez dans 60 secondes", "Depuis une autre adresse");
        admitted(ELSEWHERE, "karim");
        admitted(HERE, "claire");
    }

    @Test
    void each_part_of_the_time_gives_one_more_try() {
        guess(HERE, "karim", 3);

        clock.pass(Duration.ofMinutes(1));
        admitted(HERE, "karim");
        attempts.failed(HERE, "karim", "one more");
        refused(HERE, "karim");

        clock.pass(Duration.ofMinutes(3));
        guess(HERE, "karim", 3, "later ");
        refused(HERE, "karim");
    }

    @Test
    void a_machine_that_goes_on_with_its_old_password_makes_nobody_wait() {
        for (var minute = 0; minute < 1000; minute++) {
            admitted(HERE, "robot");
            attempts.failed(HERE, "robot", "the password of last year");
        }

        admitted(HERE, "robot");
        admitted(HERE, "karim");
    }

    @Test
    void whoever_tries_many_accounts_waits_with_all_of_them_but_for_those_that_came_in_from_there() {
        attempts.succeeded(HERE, "robot");
        for (var account = 0; account < 8; account++) {
            attempts.failed(HERE, "account " + account, "motdepasse");
        }

        refused(HERE, "karim");
        admitted(HERE, "robot");
        admitted(ELSEWHERE, "karim");

        clock.pass(Duration.ofDays(1).plusSeconds(1));
        guess(HERE, "others", 3);
        guess(HERE, "more", 3);
        guess(HERE, "and more", 3);
        refused(HERE, "robot");
    }

    @Test
    void a_success_gives_nobody_more_guesses() {
        guess(HERE, "karim", 2);
        attempts.succeeded(HERE, "karim");
        attempts.failed(HERE, "karim", "a third");

        refused(HERE, "karim");
    }

    @Test
    void an_ipv6_household_is_one_address_and_a_whole_network_no_way_around() {
        guess(Address.of("2001:db8::1"), "karim", 3);
        refused(Address.of("2001:db8::2"), "karim");

        for (var household = 0; household < 60; household++) {
            attempts.failed(Address.of("2001:db8:1:" + household + "::1"), "account", "guess");
        }
        refused(Address.of("2001:db8:1:ffff::1"), "somebody");
        admitted(Address.of("2001:db8:2::1"), "somebody");
    }

    @Test
    void names_and_passwords_of_any_kind_are_counted() {
        attempts.failed(HERE, "", "");
        attempts.failed(HERE, "\0", "é😀");
        attempts.failed(HERE, "x".repeat(100_000), "y".repeat(100_000));
        admitted(HERE, "");
    }

    private void guess(Address from, String account, int times) {
        guess(from, account, times, "guess ");
    }

    private void guess(Address from, String account, int times, String word) {
        for (var time = 0; time < times; time++) {
            attempts.failed(from, account, word + time);
        }
    }

    private void admitted(Address from, String account) {
        assertThatCode(() -> attempts.admit(from, account)).doesNotThrowAnyException();
    }

    private void refused(Address from, String account) {
        assertThat(catchThrowableOfType(NotLetIn.class, () -> attempts.admit(from, account)))
                .isNotNull();
    }

    /** A clock that is moved by hand. */
    private static class Hand extends Clock {

        private Instant now = Instant.parse("2026-11-28T10:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
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
