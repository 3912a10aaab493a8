package fr.vigie.coverage.feed;

import java.time.temporal.Temporal;
import java.util.regex.Pattern;
import net.fortuna.ical4j.model.Recur;

/** The forms of rules (RRULE) that are left to ical4j: not those that it answers wrongly or not in our lifetime. */
final class RuleForms {

    private static final int LONGEST = 2_000;
    private static final Pattern PARTS =
            Pattern.compile("[A-Z]{1,10}+=[A-Z0-9,+-]++(?:;[A-Z]{1,10}+=[A-Z0-9,+-]++){0,13}+;?");
    private static final Pattern REFUSED = Pattern.compile("\\b([A-Z]+)=.*;\\1=|RSCALE|SKIP|COUNT.*UNTIL|UNTIL.*COUNT"
            + "|COUNT=(\\D|0|\\d{7})|INTERVAL=(\\D|0|\\d{5})|BYMONTH=[^;]*L");

    /** Parts stand in the order of ical4j; found by comparing it with python-dateutil on thousands of rules. */
    private static final Pattern ANSWERED_WRONGLY = Pattern.compile("HOURLY.*;BY(MONTH|WEEKNO|YEARDAY|DAY=[^;]*\\d)"
            + "|DAILY.*;BY(WEEKNO|YEARDAY|MONTHDAY=[^;]*-|DAY=[^;]*\\d)"
            + "|WEEKLY.*;BY(WEEKNO|YEARDAY|MONTHDAY|DAY=[^;]*\\d)"
            + "|WEEKLY.*;(COUNT=.*;BYMONTH=|BYMONTH=.*;BYSETPOS=)"
            + "|MONTHLY.*;BY(WEEKNO|YEARDAY|MONTHDAY=.*;BYDAY=[^;]*\\d)"
            + "|YEARLY.*;BY(MONTH=.*;BY(WEEKNO|YEARDAY)|WEEKNO=.*;BYYEARDAY|(WEEKNO|YEARDAY)=.*;BYMONTHDAY)"
            + "|YEARLY.*;BY(WEEKNO|YEARDAY|MONTHDAY)=.*;BYDAY=[^;]*\\d"
            + "|YEARLY(?!.*;BYDAY=).*;BYWEEKNO");

    private RuleForms() {}

    /**
     * @param rule in capitals
     * @throws BadEvent when it is no rule, or not one to be trusted to ical4j
     */
    static Recur<Temporal> parsed(String rule) {
        if (rule.length() > LONGEST
                || !PARTS.matcher(rule).matches()
                || REFUSED.matcher(rule).find()) {
            throw notUnderstood(rule);
        }
        try {
            var recur = new Recur<Temporal>(rule, false);
            var inOrder = new Recur.Builder<>(recur).until(null).build().toString();
            if (!ANSWERED_WRONGLY.matcher(inOrder).find()) {
                return recur;
            }
        } catch (RuntimeException refused) { // ical4j says no in many ways, and what it says is not for users
            throw notUnderstood(rule);
        }
        throw notUnderstood(rule);
    }

    static BadEvent notUnderstood(String rule) {
        return new BadEvent("règle de répétition non comprise « " + Text.shown(rule) + " »");
    }
}
