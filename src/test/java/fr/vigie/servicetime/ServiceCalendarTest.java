package fr.vigie.servicetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceCalendarTest {

    private final Holidays holidays = new HolidaysByHand();
    private final ServiceCalendar calendar = ServiceCalendar.french(holidays);

    @ParameterizedTest
    @CsvSource(textBlock = """
            # Paris,                answers,  until
            2026-11-23T08:59:59+01:00, ALWAYS,   2026-11-23T09:00+01:00
            2026-11-23T09:00+01:00,    BUSINESS, 2026-11-23T13:00+01:00
            2026-11-23T12:59:59+01:00, BUSINESS, 2026-11-23T13:00+01:00
            2026-11-23T13:00+01:00,    ON_CALL,  2026-11-23T14:00+01:00
            2026-11-23T16:59:59+01:00, BUSINESS, 2026-11-23T17:00+01:00
            2026-11-23T17:00+01:00,    ALWAYS,   2026-11-24T09:00+01:00
            # 14 July 2026 is a Tuesday
            2026-07-14T10:00+02:00,    ON_CALL,  2026-07-14T17:00+02:00
            # weekends, with the clocks forward and back
            2026-03-27T17:00+01:00,    ALWAYS,   2026-03-28T00:00+01:00
            2026-03-29T03:00+02:00,    ON_CALL,  2026-03-30T00:00+02:00
            2026-10-25T02:30+02:00,    ON_CALL,  2026-10-26T00:00+01:00
            2026-10-25T02:30+01:00,    ON_CALL,  2026-10-26T00:00+01:00
            # over the new year
            2026-12-31T17:00+01:00,    ALWAYS,   2027-01-01T09:00+01:00
            # Easter Monday, Ascension and Whit Monday of 2027
            2027-03-29T10:00+02:00,    ON_CALL,  2027-03-29T17:00+02:00
            2027-05-06T10:00+02:00,    ON_CALL,  2027-05-06T17:00+02:00
            2027-05-17T10:00+02:00,    ON_CALL,  2027-05-17T17:00+02:00
            """)
    void one_slot_answers_at_any_time_until_the_next_change(OffsetDateTime at, Slot slot, OffsetDateTime until) {
        assertThat(calendar.slotAt(at.toInstant())).isEqualTo(slot);
        assertThat(calendar.nextChange(at.toInstant())).isEqualTo(until.toInstant());
    }

    @Test
    void ten_years_have_no_gap_no_overlap_and_no_change_that_changes_nothing() {
        var oracle = new MinuteByMinute(holidays, Set.of());
        var end = Instant.parse("2036-01-01T00:00:00Z");
        var changes = new ArrayList<Instant>();
        for (var at = calendar.nextChange(Instant.parse("2026-01-01T00:00:00Z"));
                at.isBefore(end);
                at = calendar.nextChange(at)) {
            changes.add(at);
            assertThat(calendar.slotsAt(at)).isEqualTo(oracle.slotsAt(at));
            assertThat(calendar.slotsAt(at)).isNotEqualTo(calendar.slotsAt(at.minusNanos(1)));
        }

        assertThat(changes).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(11_000);
    }

    @Test
    void an_event_comes_before_everything_and_lasts_the_whole_day_when_the_clocks_change_too() {
        var withEvent = calendar.withEvents(Set.of(LocalDate.of(2026, 10, 25)));

        assertThat(withEvent.slotAt(paris("2026-10-24T23:59:59+02:00"))).isEqualTo(Slot.ON_CALL);
        assertThat(withEvent.slotAt(paris("2026-10-25T00:00+02:00"))).isEqualTo(Slot.EVENT);
        assertThat(withEvent.nextChange(paris("2026-10-25T00:00+02:00"))).isEqualTo(paris("2026-10-26T00:00+01:00"));
        assertThat(withEvent.withEvents(Set.of()).isEvent(paris("2026-10-25T12:00+01:00")))
                .isFalse();
    }

    @Test
    void a_delay_that_runs_backwards_or_without_end_is_refused() {
        var at = paris("2026-11-23T10:00+01:00");
        var neverOpen = ServiceCalendar.french(date -> true);

        assertThatThrownBy(() -> calendar.afterBusinessTime(at, Duration.ofMinutes(-1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> neverOpen.afterBusinessTime(at, Duration.ofMinutes(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void many_threads_and_far_years_get_the_same_answers() {
        var oracle = new MinuteByMinute(holidays, Set.of());

        assertThat(IntStream.range(0, 600)
                        .parallel()
                        .mapToObj(i -> Instant.parse((1900 + i % 300) + "-07-15T11:30:00Z"))
                        .filter(at -> !calendar.slotsAt(at).equals(oracle.slotsAt(at))))
                .isEmpty();
    }

    private static Instant paris(String at) {
        return OffsetDateTime.parse(at).toInstant();
    }
}
