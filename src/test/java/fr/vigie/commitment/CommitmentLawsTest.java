package fr.vigie.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.servicetime.HolidaysByHand;
import fr.vigie.servicetime.Instants;
import fr.vigie.servicetime.MinuteByMinute;
import fr.vigie.servicetime.ServiceCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(Instants.class)
@Domain(DomainContext.Global.class)
class CommitmentLawsTest {

    private final ServiceCalendar calendar = ServiceCalendar.french(new HolidaysByHand());
    private final MinuteByMinute oracle = new MinuteByMinute(new HolidaysByHand(), Set.of());

    @Property
    void a_deadline_never_precedes_its_start(@ForAll Instant opened, @ForAll("commitments") Commitment commitment) {
        var deadline = commitment.deadlineFrom(opened, calendar);

        assertThat(deadline.due()).isAfter(opened);
        assertThat(deadline.followUp()).isBetween(opened, deadline.due());
    }

    @Property
    void a_later_start_is_never_due_earlier(
            @ForAll Instant one, @ForAll Instant other, @ForAll("commitments") Commitment commitment) {
        var first = one.isBefore(other) ? one : other;
        var second = one.isBefore(other) ? other : one;

        assertThat(commitment.dueFrom(first, calendar)).isBeforeOrEqualTo(commitment.dueFrom(second, calendar));
    }

    @Property
    void what_is_drawn_reads_back_as_the_same_promise(@ForAll("commitments") Commitment commitment) {
        var clock = commitment.delay() instanceof Delay.BusinessDays || commitment.clock() == ServiceClock.CONTINUOUS
                ? ""
                : " " + commitment.clock().name().toLowerCase(Locale.ROOT);

        assertThat(Commitment.parse(commitment.drawn() + clock)).isEqualTo(commitment);
        assertThat(commitment.inWords()).doesNotStartWith("0").doesNotContain("  ");
    }

    @Property(tries = 200)
    void a_deadline_is_where_counting_minutes_ends(
            @ForAll Instant opened, @ForAll("commitments") Commitment commitment) {
        assertThat(commitment.dueFrom(opened, calendar)).isEqualTo(counted(commitment, opened));
    }

    private Instant counted(Commitment commitment, Instant opened) {
        if (commitment.delay() instanceof Delay.BusinessDays days) {
            return oracle.endOfBusinessDayAfter(opened, days.count());
        }
        var duration = ((Delay.Time) commitment.delay()).duration();
        return switch (commitment.clock()) {
            case CONTINUOUS -> oracle.after(opened, duration, minute -> true);
            case COVERED -> oracle.after(opened, duration, oracle::isCovered);
            case BUSINESS -> oracle.after(opened, duration, oracle::isBusiness);
        };
    }

    @Provide
    Arbitrary<Commitment> commitments() {
        var timed = Combinators.combine(Arbitraries.longs().between(1, 3000), Arbitraries.of(ServiceClock.class))
                .as((minutes, clock) -> new Commitment(new Delay.Time(Duration.ofMinutes(minutes)), clock));
        var days = Arbitraries.integers()
                .between(1, 15)
                .map(count -> new Commitment(new Delay.BusinessDays(count), ServiceClock.BUSINESS));
        return Arbitraries.oneOf(timed, days);
    }
}
