package fr.vigie.commitment;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a promise is written in the timer of a diagram. */
final class Notation {

    private static final int MOST_BUSINESS_DAYS = 260;
    private static final Duration LONGEST = Duration.ofDays(366);

    private static final Pattern BUSINESS_DAYS = Pattern.compile("P(\\d{1,9})BD");
    private static final Pattern TIME = Pattern.compile(
            "P(?:(?<days>\\d{1,9})D)?(?:T(?=\\d)(?:(?<hours>\\d{1,9})H)?(?:(?<minutes>\\d{1,9})M)?(?:(?<seconds>\\d{1,9})S)?)?"
                    + "(?: (?<clock>covered|business))?");

    private Notation() {}

    static Optional<Commitment> read(String drawn) {
        var days = BUSINESS_DAYS.matcher(drawn);
        if (days.matches()) {
            return businessDays(Integer.parseInt(days.group(1)));
        }
        var time = TIME.matcher(drawn);
        return time.matches() ? time(time) : Optional.empty();
    }

    private static Optional<Commitment> businessDays(int count) {
        return count < 1 || count > MOST_BUSINESS_DAYS
                ? Optional.empty()
                : Optional.of(new Commitment(new Delay.BusinessDays(count), ServiceClock.BUSINESS));
    }

    private static Optional<Commitment> time(Matcher drawn) {
        var duration = Duration.ofDays(number(drawn, "days"))
                .plusHours(number(drawn, "hours"))
                .plusMinutes(number(drawn, "minutes"))
                .plusSeconds(number(drawn, "seconds"));
        var clock = clock(drawn.group("clock"));
        // nobody can tell whether a day of business hours is 24 of them or 7: such a day is written BD
        boolean vague = drawn.group("days") != null && clock != ServiceClock.CONTINUOUS;
        return vague || duration.isZero() || duration.compareTo(LONGEST) > 0
                ? Optional.empty()
                : Optional.of(new Commitment(new Delay.Time(duration), clock));
    }

    private static ServiceClock clock(@Nullable String word) {
        if (word == null) {
            return ServiceClock.CONTINUOUS;
        }
        return word.equals("covered") ? ServiceClock.COVERED : ServiceClock.BUSINESS;
    }

    private static long number(Matcher drawn, String unit) {
        var digits = drawn.group(unit);
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
