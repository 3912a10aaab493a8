package fr.vigie.rehearsal;

import fr.vigie.incident.PastIncident;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The minutes of work that each step took; null where the record does not say. */
record Timed(
        @Nullable Double diagnose,
        @Nullable Double engage,
        @Nullable Double restore) {

    /** A day's work: what takes longer is not worked on without a break. */
    private static final double LONGEST = 480;

    private static final double MINUTE = 60;

    static Timed of(PastIncident past, Map<String, List<Taken>> all) {
        var taken = all.getOrDefault(past.reference(), List.of());
        var times = past.times();
        return new Timed(
                minutes(taken, "diagnose", times.notifiedAt(), times.openedAt()),
                minutes(taken, "intervene", times.openedAt(), times.intervenedAt()),
                minutes(taken, "restore", times.intervenedAt(), times.restoredAt()));
    }

    boolean isWhole() {
        return diagnose != null && engage != null && restore != null;
    }

    /** From when the one who did it took it up. */
    private static @Nullable Double minutes(
            List<Taken> taken, String step, @Nullable Instant begun, @Nullable Instant done) {
        if (begun == null || done == null) {
            return null;
        }
        return taken.stream()
                .filter(each -> each.step().startsWith(step))
                .map(Taken::at)
                .filter(at -> !at.isBefore(begun) && !at.isAfter(done))
                .reduce((one, later) -> later)
                .map(at -> Math.min(LONGEST, Duration.between(at, done).toSeconds() / MINUTE))
                .orElse(null);
    }
}
