package fr.vigie.servicetime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The published hours of the service, on the wall clock of Paris whatever the zone of the machine. Immutable and safe
 * for any number of threads. Hours are half-open: at 17:00 support is gone.
 */
public final class ServiceCalendar {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int YEARS_KEPT = 64;
    private static final int YEARS_SEARCHED = 100;

    private final Days days;
    private final BusinessDays businessDays;
    private final ConcurrentMap<Integer, YearOfHours> years = new ConcurrentHashMap<>();

    private ServiceCalendar(Days days) {
        this.days = days;
        this.businessDays = new BusinessDays(days);
    }

    /** The published hours, with no event. */
    public static ServiceCalendar french(Holidays holidays) {
        return new ServiceCalendar(new Days(holidays, Map.of(), Set.of()));
    }

    /** The same hours, with exactly these days as events, from 00:00 to 24:00. */
    public ServiceCalendar withEvents(Set<LocalDate> dates) {
        return new ServiceCalendar(new Days(days.holidays(), days.exceptions(), dates));
    }

    /** The same hours, except that support is there at exactly these on these days, and never where there are none. */
    public ServiceCalendar withSupportHours(Map<LocalDate, List<Hours>> exceptions) {
        return new ServiceCalendar(new Days(days.holidays(), exceptions, days.events()));
    }

    /** The zone of every wall time of this calendar. */
    public ZoneId zone() {
        return PARIS;
    }

    /** Whether support is there. */
    public boolean isBusinessHours(Instant at) {
        return isOn(Slot.BUSINESS, at);
    }

    /** Whether the on-call team is due. */
    public boolean isOnCall(Instant at) {
        return isOn(Slot.ON_CALL, at);
    }

    /** Whether an event is on. */
    public boolean isEvent(Instant at) {
        return isOn(Slot.EVENT, at);
    }

    /** Whether support, on-call or event on-call is due: more than monitoring alone. */
    public boolean isCovered(Instant at) {
        return slotAt(at) != Slot.ALWAYS;
    }

    /** Whether {@code slot} is on at {@code at}, alone or beside others. */
    public boolean isOn(Slot slot, Instant at) {
        return (stateAt(at) & slot.bit()) != 0;
    }

    /** Every slot that is on at {@code at}, first to answer first. */
    public Set<Slot> slotsAt(Instant at) {
        int state = stateAt(at);
        var slots = EnumSet.allOf(Slot.class);
        slots.removeIf(slot -> (state & slot.bit()) == 0);
        return slots;
    }

    /** The slot that answers at {@code at}: the first that is on. */
    public Slot slotAt(Instant at) {
        return Slot.first(stateAt(at));
    }

    /** The next instant, strictly after {@code after}, from which the slots that are on are not the same ones. */
    public Instant nextChange(Instant after) {
        int state = stateAt(after);
        for (int year = yearOf(after); ; year++) {
            var change = year(year).changeFrom(state, after);
            if (change != null) {
                return change;
            }
        }
    }

    /**
     * The first instant at which {@code amount} of business hours has run since {@code from}.
     *
     * @param amount not negative; nothing gives {@code from} itself
     */
    public Instant afterBusinessTime(Instant from, Duration amount) {
        return after(Counted.BUSINESS, from, amount);
    }

    /**
     * The first instant at which {@code amount} of covered hours has run since {@code from}.
     *
     * @param amount not negative; nothing gives {@code from} itself
     */
    public Instant afterCoveredTime(Instant from, Duration amount) {
        return after(Counted.COVERED, from, amount);
    }

    /** How much business time lies between two instants; negative when {@code to} comes first. */
    public Duration businessTime(Instant from, Instant to) {
        return between(Counted.BUSINESS, from, to);
    }

    /** How much covered time lies between two instants; negative when {@code to} comes first. */
    public Duration coveredTime(Instant from, Instant to) {
        return between(Counted.COVERED, from, to);
    }

    /** Whether support is there on {@code date}. */
    public boolean isBusinessDay(LocalDate date) {
        return businessDays.include(date);
    }

    /**
     * The {@code n}-th business day after {@code date}, which itself never counts.
     *
     * @param n at least 1
     */
    public LocalDate businessDayAfter(LocalDate date, int n) {
        return businessDays.after(date, n);
    }

    /** When support leaves on the {@code n}-th business day after the day of {@code from}, which never counts. */
    public Instant endOfBusinessDayAfter(Instant from, int n) {
        var day = businessDays.after(LocalDate.ofInstant(from, PARIS), n);
        return new WallClock(PARIS).end(day, businessDays.closing(day));
    }

    private Instant after(Counted what, Instant from, Duration amount) {
        if (amount.isZero()) {
            return from;
        }
        if (amount.isNegative()) {
            throw new IllegalArgumentException("A delay runs forward, and this one does not: " + amount);
        }
        int first = yearOf(from);
        long target = Math.addExact(year(first).counted(what, from), amount.toNanos());
        for (int year = first; year < first + YEARS_SEARCHED; year++) {
            long total = year(year).total(what);
            if (target <= total) {
                return year(year).reaching(what, target);
            }
            target -= total;
        }
        throw new IllegalArgumentException("No end in sight for " + amount + " counted from " + from);
    }

    private Duration between(Counted what, Instant from, Instant to) {
        if (to.isBefore(from)) {
            return between(what, to, from).negated();
        }
        int last = yearOf(to);
        var sum = Duration.ofNanos(
                year(last).counted(what, to) - year(yearOf(from)).counted(what, from));
        for (int year = yearOf(from); year < last; year++) {
            sum = sum.plusNanos(year(year).total(what));
        }
        return sum;
    }

    private int stateAt(Instant at) {
        return year(yearOf(at)).onAt(at);
    }

    private static int yearOf(Instant at) {
        return LocalDate.ofInstant(at, PARIS).getYear();
    }

    private YearOfHours year(int year) {
        var known = years.get(year);
        if (known != null) {
            return known;
        }
        if (years.size() >= YEARS_KEPT) {
            years.clear(); // whoever asks about the year 9999 shall not fill the memory
        }
        return years.computeIfAbsent(year, wanted -> YearDrawer.draw(wanted, PARIS, days));
    }
}
