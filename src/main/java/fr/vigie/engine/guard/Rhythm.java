package fr.vigie.engine.guard;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.calendar.CronTimer;
import org.camunda.bpm.engine.impl.calendar.DateTimeUtil;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DurationHelper;

/** How often a timer rings, as the engine reads it: {@code R/PT1H}, {@code R3/2026-12-01T09:00:00/P1D}, {@code 0 0 9 * * ?}. */
class Rhythm {

    private static final Duration LEAST = Duration.ofMinutes(1);

    /** The engine counts one by one from the first to the next; more than these would keep its threads from all else. */
    private static final long MOST_PAST = 100_000;

    private static final int LOOKED_AT = 20;
    private static final String NOTATIONS =
            "Notations admises : « R/PT1H » (toutes les heures), « R3/PT30M » (trois fois, toutes les 30 minutes) et"
                    + " « 0 0 9 * * ? » (chaque jour à 9 h)";

    private final Instant now;

    /** @param now as the engine would begin to count */
    Rhythm(Instant now) {
        this.now = now;
    }

    /** What is wrong with it, in one sentence; empty where nothing is. */
    Optional<String> wrong(String drawn) {
        try {
            var gap = drawn.startsWith("R") ? period(drawn) : shortest(CronTimer.parse(drawn));
            return gap.compareTo(LEAST) < 0
                    ? Optional.of("le rythme « " + Shown.of(drawn)
                            + " » est trop rapide : une minuterie sonne au plus une fois par minute")
                    : Optional.empty();
        } catch (Exception unreadable) {
            return Optional.of("le rythme « " + Shown.of(drawn) + " » est illisible. " + NOTATIONS);
        }
    }

    /** What is wrong with an instant at which a timer rings once. */
    static Optional<String> wrongDate(String drawn) {
        try {
            new DueDateBusinessCalendar().resolveDuedate(drawn);
            return drawn.isEmpty() ? Optional.of(undated(drawn)) : Optional.empty();
        } catch (RuntimeException unreadable) {
            return Optional.of(undated(drawn));
        }
    }

    private static String undated(String drawn) {
        return "la date « " + Shown.of(drawn)
                + " » est illisible. Notation admise : « 2026-12-01T09:00:00 », ou une variable qui la donne";
    }

    private Duration period(String drawn) throws Exception {
        var parts = new ArrayList<>(Arrays.asList(drawn.split("/", -1)));
        parts.remove(0);
        // the engine itself says whether the whole can be read; it computes nothing yet
        new DurationHelper(drawn, Date.from(now));
        if (parts.stream().allMatch(part -> part.startsWith("P"))) {
            return between(parts.get(0), Date.from(now));
        }
        return dated(parts);
    }

    private Duration dated(List<String> parts) throws Exception {
        var first = parts.get(0);
        if (first.startsWith("P")) {
            return between(first, DateTimeUtil.parseDate(parts.get(1)));
        }
        var start = DateTimeUtil.parseDate(first);
        var gap = parts.get(1).startsWith("P")
                ? between(parts.get(1), start)
                : Duration.between(
                        start.toInstant(), DateTimeUtil.parseDate(parts.get(1)).toInstant());
        var past = Duration.between(start.toInstant(), now);
        if (gap.compareTo(LEAST) >= 0 && past.dividedBy(gap) > MOST_PAST) {
            throw new IllegalArgumentException("begins too long ago");
        }
        return gap;
    }

    private static Duration between(String period, Date from) throws Exception {
        return Duration.between(
                from.toInstant(),
                new DurationHelper(period, from).getDateAfter(from).toInstant());
    }

    private Duration shortest(CronTimer cron) {
        var shortest = Duration.ofDays(1);
        var at = next(cron, now);
        for (int looked = 0; looked < LOOKED_AT; looked++) {
            var then = next(cron, at);
            var gap = Duration.between(at, then);
            shortest = gap.compareTo(shortest) < 0 ? gap : shortest;
            at = then;
        }
        return shortest;
    }

    private static Instant next(CronTimer cron, Instant after) {
        var next = cron.getDueDate(Date.from(after)).toInstant();
        if (!next.isAfter(after)) {
            throw new IllegalArgumentException("never rings");
        }
        return next;
    }
}
