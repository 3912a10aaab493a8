package fr.vigie.coverage.feed;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.Recur;
import org.jspecify.annotations.Nullable;

/** A rule by which something comes again (RRULE), on the clock on the wall. */
final class Rule {

    private static final Map<String, ChronoUnit> STEPS = Map.of(
            "HOURLY", ChronoUnit.HOURS,
            "DAILY", ChronoUnit.DAYS,
            "WEEKLY", ChronoUnit.WEEKS,
            "MONTHLY", ChronoUnit.MONTHS,
            "YEARLY", ChronoUnit.YEARS);

    /** What ical4j counts, at most, while nothing matches. */
    private static final int LONGEST_SEARCH = 1_000;

    private final RuleParts parts;
    private final ChronoUnit step;
    private final @Nullable LocalDateTime until;

    private Rule(RuleParts parts, ChronoUnit step, @Nullable LocalDateTime until) {
        this.parts = parts;
        this.step = step;
        this.until = until;
    }

    /**
     * @param zone of the clock on which it counts
     * @throws BadEvent when it is no rule, or one that nobody is on call by
     */
    static Rule of(String written, ZoneRules zone) {
        var parts = RuleParts.of(written);
        var step = STEPS.get(parts.get("FREQ"));
        if (step == null) {
            throw new BadEvent(
                    parts.get("FREQ").matches("SECONDLY|MINUTELY")
                            ? "se répète à la minute ou à la seconde, ce qui n'est pas une astreinte"
                            : RuleParts.notUnderstood(written));
        }
        return new Rule(parts, step, parts.has("UNTIL") ? until(parts.get("UNTIL"), zone) : null);
    }

    /**
     * When it comes, in order, from {@code first} on and without it where the rule does not say so.
     *
     * @throws BadEvent when the rule cannot be followed
     */
    List<LocalDateTime> starts(LocalDateTime first, LocalDateTime from, LocalDateTime to, Effort effort) {
        var end = until != null && until.isBefore(to) ? until : to;
        var seed = parts.has("COUNT") ? first : skip(first, from);
        if (end.isBefore(seed) || end.isBefore(from)) {
            return List.of();
        }
        var periods = step.between(seed, end) / parts.interval() + LONGEST_SEARCH;
        effort.steps(periods * parts.weight());
        var starts = new ArrayList<LocalDateTime>();
        try {
            new Recur<LocalDateTime>(parts.forIcal4j())
                    .getDatesAsStream(seed, from.isBefore(seed) ? seed : from, end, Integer.MAX_VALUE)
                    .filter(parts::keeps)
                    .forEach(starts::add);
        } catch (RuntimeException refused) { // ical4j says no in many ways, and what it says is not for users
            throw new BadEvent(RuleParts.notUnderstood(parts.toString()));
        }
        return starts.stream().distinct().sorted().collect(Collectors.toList());
    }

    /** A later start with the same answers; months and years are not of one length, and few. */
    private LocalDateTime skip(LocalDateTime first, LocalDateTime from) {
        var steps = step.between(first, from) / parts.interval() - 1;
        return steps > 0 && step.compareTo(ChronoUnit.WEEKS) <= 0 ? first.plus(steps * parts.interval(), step) : first;
    }

    private static LocalDateTime until(String written, ZoneRules zone) {
        var until = Moment.of(written, zone);
        return until.isDay()
                ? until.wall().plusDays(1).minusSeconds(1)
                : Moment.wall(until.wall().toInstant(until.zone().getOffset(until.wall())), zone);
    }
}
