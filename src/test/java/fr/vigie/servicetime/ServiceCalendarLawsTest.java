package fr.vigie.servicetime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(Instants.class)
@Domain(DomainContext.Global.class)
class ServiceCalendarLawsTest {

    private final Holidays holidays = new HolidaysByHand();
    private final ServiceCalendar calendar = ServiceCalendar.french(holidays);
    private final MinuteByMinute oracle = new MinuteByMinute(holidays, Set.of());

    @Property
    void every_slot_is_on_when_the_wall_clock_says_so(@ForAll Instant at) {
        assertThat(calendar.slotsAt(at)).isEqualTo(oracle.slotsAt(at));
        assertThat(calendar.slotAt(at))
                .isEqualTo(calendar.slotsAt(at).iterator().next());
    }

    @Property(tries = 200)
    void an_event_day_is_on_from_midnight_to_midnight(
            @ForAll @Size(max = 4) Set<LocalDate> events, @ForAll Instant at) {
        var withEvents = calendar.withEvents(events);
        var slow = new MinuteByMinute(holidays, events);

        assertThat(withEvents.slotsAt(at)).isEqualTo(slow.slotsAt(at));
        assertThat(withEvents.nextChange(at)).isEqualTo(slow.nextChange(at));
        assertThat(withEvents.afterCoveredTime(at, Duration.ofHours(3)))
                .isEqualTo(slow.after(at, Duration.ofHours(3), slow::isCovered));
    }

    @Property(tries = 300)
    void the_next_change_is_a_change_and_none_lies_before_it(@ForAll Instant at) {
        assertThat(calendar.nextChange(at)).isAfter(at).isEqualTo(oracle.nextChange(at));
    }

    @Property(tries = 300)
    void time_is_added_as_by_counting_minutes(@ForAll Instant from, @ForAll Duration delay) {
        assertThat(calendar.afterBusinessTime(from, delay)).isEqualTo(oracle.after(from, delay, oracle::isBusiness));
        assertThat(calendar.afterCoveredTime(from, delay)).isEqualTo(oracle.after(from, delay, oracle::isCovered));
    }

    @Property
    void the_time_up_to_the_end_of_a_delay_is_the_delay(@ForAll Instant from, @ForAll Duration delay) {
        assertThat(calendar.businessTime(from, calendar.afterBusinessTime(from, delay)))
                .isEqualTo(delay);
        assertThat(calendar.coveredTime(from, calendar.afterCoveredTime(from, delay)))
                .isEqualTo(delay);
    }

    @Property
    void adding_piece_by_piece_is_adding_the_whole(@ForAll Instant from, @ForAll Duration one, @ForAll Duration two) {
        assertThat(calendar.afterBusinessTime(calendar.afterBusinessTime(from, one), two))
                .isEqualTo(calendar.afterBusinessTime(from, one.plus(two)));
        assertThat(calendar.afterCoveredTime(calendar.afterCoveredTime(from, one), two))
                .isEqualTo(calendar.afterCoveredTime(from, one.plus(two)));
    }

    @Property
    void measuring_backwards_is_the_opposite(@ForAll Instant one, @ForAll Instant other) {
        assertThat(calendar.businessTime(one, other))
                .isEqualTo(calendar.businessTime(other, one).negated());
    }

    @Property(tries = 300)
    void business_days_are_counted_as_on_a_paper_calendar(
            @ForAll Instant from, @ForAll @IntRange(min = 1, max = 30) int n) {
        assertThat(calendar.endOfBusinessDayAfter(from, n)).isEqualTo(oracle.endOfBusinessDayAfter(from, n));
    }
}
