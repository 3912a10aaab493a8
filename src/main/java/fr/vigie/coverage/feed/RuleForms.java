package fr.vigie.coverage.feed;

import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Month;
import net.fortuna.ical4j.model.Recur;

/** The forms of rules (RRULE): which of them ical4j answers wrongly or not in our lifetime, and how much work others are. */
final class RuleForms {

    private static final int LONGEST = 2_000;
    private static final int LONGEST_INTERVAL = 9_999;
    private static final int LARGEST_COUNT = 999_999;
    private static final Pattern PARTS = Pattern.compile("[A-Z]++=[A-Z0-9,+-]++(?:;[A-Z]++=[A-Z0-9,+-]++)*+;?");
    private static final Pattern REFUSED = Pattern.compile("\\b([A-Z]+)=.*;\\1=|RSCALE|SKIP|(COUNT|INTERVAL)=[0-]");
    private static final double DAYS_OF_A_YEAR = 366;
    private static final double DAYS_OF_A_MONTH = 31;
    private static final double DAYS_OF_A_WEEK = 7;

    private RuleForms() {}

    /**
     * @param rule in capitals
     * @throws BadEvent when it is no rule, or not one to be trusted to ical4j
     */
    static Recur<Temporal> parsed(String rule) {
        try {
            if (rule.length() <= LONGEST
                    && PARTS.matcher(rule).matches()
                    && !REFUSED.matcher(rule).find()) {
                var recur = new Recur<Temporal>(rule, false);
                if (!isAnsweredWrongly(recur)) {
                    return recur;
                }
            }
        } catch (RuntimeException refused) { // said below: what ical4j says is not for users
        }
        throw notUnderstood(rule);
    }

    static BadEvent notUnderstood(String rule) {
        return new BadEvent("règle de répétition non comprise « " + Text.shown(rule) + " »");
    }

    /** How many candidates, roughly, there are at each step. */
    static double weight(Recur<?> recur) {
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
                .reduce(recur.getDayList().isEmpty() ? 1 : daysTried(recur), (one, other) -> one * other);
    }

    /** Where ical4j leaves out, adds or forgets days, found by comparing it with python-dateutil on thousands of rules. */
    private static boolean isAnsweredWrongly(Recur<?> recur) {
        var numbered = recur.getDayList().stream().anyMatch(day -> day.getOffset() != 0);
        var ofTheYear = any(recur.getYearDayList(), recur.getWeekNoList());
        var ofTheMonth = any(recur.getMonthDayList());
        var ofMonths = any(recur.getMonthList());
        var counted = recur.getCount() > 0;
        return switch (recur.getFrequency()) {
                    case HOURLY -> numbered || ofTheYear || ofTheMonth || ofMonths;
                    case DAILY ->
                        numbered
                                || ofTheYear
                                || recur.getMonthDayList().stream().anyMatch(day -> day < 0);
                    case WEEKLY ->
                        numbered || ofTheYear || ofTheMonth || (ofMonths && (counted || any(recur.getSetPosList())));
                    case MONTHLY -> ofTheYear || (numbered && ofTheMonth);
                    case YEARLY ->
                        (numbered && (ofTheYear || ofTheMonth))
                                || (ofTheYear && (ofTheMonth || ofMonths))
                                || (any(recur.getYearDayList()) && any(recur.getWeekNoList()))
                                || (any(recur.getWeekNoList()) && !any(recur.getDayList()));
                    default -> false;
                }
                || (counted && recur.getUntil() != null)
                || recur.getCount() > LARGEST_COUNT
                || recur.getInterval() > LONGEST_INTERVAL
                || recur.getMonthList().stream().anyMatch(Month::isLeapMonth);
    }

    private static boolean any(Collection<?>... lists) {
        return List.of(lists).stream().anyMatch(list -> !list.isEmpty());
    }

    /** ical4j tries each day of a period for its weekday. */
    private static double daysTried(Recur<?> recur) {
        return switch (recur.getFrequency()) {
            case YEARLY -> any(recur.getMonthList()) ? DAYS_OF_A_MONTH : DAYS_OF_A_YEAR;
            case MONTHLY -> DAYS_OF_A_MONTH;
            case WEEKLY -> DAYS_OF_A_WEEK;
            default -> 1;
        };
    }
}
