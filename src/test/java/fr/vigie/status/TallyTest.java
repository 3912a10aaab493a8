package fr.vigie.status;

import static fr.vigie.status.Interruption.Severity.DEGRADED;
import static fr.vigie.status.Interruption.Severity.INTERRUPTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.refusal.BrokenRule;
import fr.vigie.refusal.Unreadable;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a service did in a month, by examples. */
class TallyTest {

    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");
    private static final Span NOVEMBER = month("2026-11").passed(NOW);

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-01, 744
            2026-02, 672
            2024-02, 696
            # the clocks change
            2026-03, 743
            2026-10, 745
            2026-11, 720
            """)
    void a_month_is_as_long_as_its_clocks_make_it(String month, long hours) {
        assertThat(month(month).passed(NOW).length()).isEqualTo(Duration.ofHours(hours));
    }

    @Test
    void a_month_that_runs_is_counted_up_to_now() {
        assertThat(month("2026-11")
                        .passed(Instant.parse("2026-11-02T00:00:00Z"))
                        .length())
                .isEqualTo(Duration.ofHours(25));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "novembre", "2026-13", "2026-00", "2026-1", "26-11", "1999-12", "2200-01", "2026-11-01"})
    void what_is_no_month_is_refused_in_a_sentence(String text) {
        assertThatThrownBy(() -> month(text)).isInstanceOf(Unreadable.class).hasMessageContaining("« month »");
    }

    @Test
    void a_month_that_has_not_begun_has_no_availability() {
        assertThatThrownBy(() -> Month.parse("2026-12", month("2026-12").from()))
                .isInstanceOf(BrokenRule.class)
                .hasMessageContaining("2026-12 n'a pas commencé");
    }

    @Test
    void two_failures_at_once_are_down_once_and_hide_what_was_slow_meanwhile() {
        var tally = of(
                Made.failure(INTERRUPTED, at("10:00"), at("11:00")),
                Made.failure(INTERRUPTED, at("10:30"), at("11:30")),
                Made.failure(DEGRADED, at("09:00"), at("12:00")));

        assertThat(tally).isEqualTo(new Tally(720 * 3600, 5400, 0, 5400));
        assertThat(tally.up()).isEqualTo(720 * 3600 - 5400);
        assertThat(tally.availability()).hasValue(new BigDecimal("99.791"));
    }

    @Test
    void what_fails_during_an_announced_maintenance_counts_as_planned_and_after_it_as_down() {
        var tally = of(Made.stop(true, at("10:00"), at("11:00")), Made.failure(INTERRUPTED, at("10:30"), at("11:30")));

        assertThat(tally).isEqualTo(new Tally(720 * 3600, 1800, 3600, 0));
    }

    @Test
    void a_security_stop_within_an_announced_maintenance_counts_as_down() {
        var tally = of(Made.stop(true, at("10:00"), at("12:00")), Made.emergency(at("10:30"), at("11:00")));

        assertThat(tally).isEqualTo(new Tally(720 * 3600, 1800, 5400, 0));
    }

    @Test
    void what_fails_beyond_the_end_that_was_told_counts_as_down_though_the_work_goes_on() {
        var tally = of(Made.stop(at("11:00"), at("10:00"), at("12:00")), Made.failure(INTERRUPTED, at("10:30"), null));

        assertThat(tally.planned()).isEqualTo(3600);
        assertThat(tally.unplanned())
                .isEqualTo(Duration.between(at("11:00"), NOVEMBER.to()).toSeconds());
    }

    @Test
    void a_stop_without_proper_notice_counts_as_a_failure() {
        assertThat(of(Made.stop(false, at("10:00"), at("11:00")))).isEqualTo(new Tally(720 * 3600, 3600, 0, 0));
    }

    @Test
    void a_stop_that_lasts_longer_than_was_told_counts_as_a_failure_from_then_on_also_while_it_lasts() {
        var told = at("11:00");
        var over = Made.stop(told, at("10:00"), at("11:30"));
        var running = Made.stop(told, at("10:00"), null);

        assertThat(of(over)).isEqualTo(new Tally(720 * 3600, 1800, 3600, 0));
        assertThat(of(running).planned()).isEqualTo(3600);
        assertThat(of(running).unplanned())
                .isEqualTo(Duration.between(told, NOVEMBER.to()).toSeconds());
    }

    @Test
    void what_still_lasts_counts_up_to_now_and_what_is_of_another_month_or_service_does_not() {
        var before = Made.failure(
                INTERRUPTED,
                Instant.parse("2026-10-31T22:00:00Z"),
                NOVEMBER.from().plusSeconds(60));
        var running = Made.failure(INTERRUPTED, NOVEMBER.to().minusSeconds(60), null);

        assertThat(of(before, running)).isEqualTo(new Tally(720 * 3600, 120, 0, 0));
        assertThat(Tally.of("sms", NOVEMBER, List.of(before, running)).unplanned())
                .isZero();
    }

    @Test
    void a_level_is_kept_to_the_second_and_never_by_rounding() {
        var agreed = new BigDecimal("99.9");
        var allowed = new Tally(2_592_000, 2_592, 0, 0);
        var over = new Tally(2_592_000, 2_593, 0, 0);

        assertThat(allowed.keeps(agreed)).isTrue();
        assertThat(allowed.availability()).hasValue(new BigDecimal("99.900"));
        assertThat(over.keeps(agreed)).isFalse();
        assertThat(over.availability()).hasValue(new BigDecimal("99.899"));
    }

    @Test
    void a_month_of_maintenance_has_no_availability() {
        assertThat(new Tally(3600, 0, 3600, 0).availability()).isEmpty();
    }

    private static Tally of(Interruption... facts) {
        return Tally.of("api", NOVEMBER, List.of(facts));
    }

    private static Month month(String text) {
        return Month.parse(text, NOW);
    }

    private static Instant at(String hour) {
        return Instant.parse("2026-11-10T" + hour + ":00Z");
    }
}
