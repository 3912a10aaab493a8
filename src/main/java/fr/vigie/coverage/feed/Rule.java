package fr.vigie.coverage.feed;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Month;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.WeekDay;
import net.fortuna.ical4j.transform.recurrence.Frequency;

/** A rule by which something comes again (RRULE), followed by ical4j on the clock on the wall. */
final class Rule {

    private static final Map<Frequency, ChronoUnit> STEPS = Map.of(
            Frequency.HOURLY, ChronoUnit.HOURS,
            Frequency.DAILY, ChronoUnit.DAYS,
            Frequency.WEEKLY, ChronoUnit.WEEKS,
            Frequency.MONTHLY, ChronoUnit.MONTHS,
            Frequency.YEARLY, ChronoUnit.YEARS);

    /** What ical4j counts, at most, while nothing matches. */
    private static final int LONGEST_SEARCH = 1_000;

    private final String written;
    private final Recur<Temporal> recur;
    private final ChronoUnit step;
    private final Optional<LocalDateTime> until;

    private Rule(String written, Recur<Temporal> recur, ChronoUnit step, Optional<LocalDateTime> until) {
        this.written = written;
        this.recur = recur;
        this.step = step;
        this.until = until;
    }

    /**
     * @param zone of the clock on which it counts
     * @throws BadEvent when it is no rule, or one that nobody is on call by
     */
    static Rule of(String written, ZoneRules zone) {
        var recur = RuleForms.parsed(written.strip().toUpperCase(Locale.ROOT));
        var step = STEPS.get(recur.getFrequency());
        if (step == null) {
            throw new BadEvent("se répète à la minute ou à la seconde, ce qui n'est pas une astreinte");
        }
        return new Rule(
                written, recur, step, Optional.ofNullable(recur.getUntil()).map(until -> until(until, zone)));
    }

    /**
     * When it comes, in order, from {@code first} on and without it where the rule does not say so.
     *
     * @throws BadEvent when the rule cannot be followed
     */
    List<LocalDateTime> starts(LocalDateTime first, LocalDateTime from, LocalDateTime to, Effort effort) {
        var end = until.filter(to::isAfter).orElse(to);
        var seed = recur.getCount() > 0 ? first : skip(first, from);
        if (end.isBefore(seed) || end.isBefore(from)) {
            return List.of();
        }
        var periods = step.between(seed, end) / interval() + LONGEST_SEARCH;
        effort.steps(periods * candidates());
        try {
            return forIcal4j()
                    .getDatesAsStream(seed, from.isBefore(seed) ? seed : from, end, Integer.MAX_VALUE)
                    .map(LocalDateTime::from)
                    .filter(this::isInItsMonth)
                    .distinct()
                    .sorted()
                    .collect(Collectors.toList());
        } catch (RuntimeException refused) { // ical4j says no in many ways, and what it says is not for users
            throw RuleForms.notUnderstood(written);
        }
    }

    /** How many there are, roughly, at each step; for weekdays, ical4j tries each day of a period. */
    private double candidates() {
        var period = recur.getMonthList().isEmpty() || step != ChronoUnit.YEARS ? step : ChronoUnit.MONTHS;
        var days =
                recur.getDayList().isEmpty() ? 1 : Math.max(period.getDuration().toDays(), 1);
        return Stream.of(
                        recur.getDayList(),
                        recur.getSecondList(),
                        recur.getMinuteList(),
                        recur.getHourList(),
                        recur.getMonthDayList(),
                        recur.getYearDayList(),
                        recur.getWeekNoList(),
                        recur.getMonthList())
                .mapToDouble(values -> Math.max(values.size(), 1))
                .reduce(days, (one, other) -> one * other);
    }

    /** Without what is counted here, and without what ical4j would take from the country of the machine. */
    private Recur<Temporal> forIcal4j() {
        var told = new Recur.Builder<>(recur).until(null);
        if (recur.getWeekStartDay() == null) {
            told.weekStartDay(WeekDay.MO);
        }
        if (recur.getFrequency() == Frequency.WEEKLY) {
            told.monthList(List.of());
        } else if (recur.getFrequency() == Frequency.YEARLY
                && !recur.getMonthDayList().isEmpty()
                && recur.getMonthList().isEmpty()) {
            told.monthList(IntStream.rangeClosed(1, 12).mapToObj(Month::valueOf).toList());
        }
        return told.build();
    }

    /** Of a week that lies in two months ical4j takes all days or none. */
    private boolean isInItsMonth(LocalDateTime start) {
        return recur.getFrequency() != Frequency.WEEKLY
                || recur.getMonthList().isEmpty()
                || recur.getMonthList().contains(Month.valueOf(start.getMonthValue()));
    }

    /** A later start with the same answers; months and years are not of one length, and few. */
    private LocalDateTime skip(LocalDateTime first, LocalDateTime from) {
        var steps = step.between(first, from) / interval() - 1;
        return steps > 0 && step.compareTo(ChronoUnit.WEEKS) <= 0 ? first.plus(steps * interval(), step) : first;
    }

    private long interval() {
        return Math.max(recur.getInterval(), 1);
    }

    private static LocalDateTime until(Temporal read, ZoneRules zone) {
        var until = Moment.of(read, zone);
        return until.isDay()
                ? until.wall().plusDays(1).minusSeconds(1)
                : Moment.wall(until.wall().toInstant(until.zone().getOffset(until.wall())), zone);
    }
}
