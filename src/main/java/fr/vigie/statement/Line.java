package fr.vigie.statement;

import fr.vigie.coverage.HoursThen;
import fr.vigie.incident.JournalledIncident;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One incident of the month with what was measured of it.
 *
 * @param restoration from the ticket to the restored service; null until then; nothing is promised of it
 */
record Line(
        JournalledIncident incident,
        Judged acknowledgement,
        Judged reaction,
        @Nullable Lasting restoration) {

    static Line of(JournalledIncident incident, HoursThen hours, Instant asOf) {
        var times = incident.times();
        var opened = times.openedAt();
        var answered = opened == null ? times.closedAt() : opened;
        var seen = incident.judgedAt(asOf);
        return new Line(
                incident,
                new Judged(times.acknowledgedInTime(seen), took(times.notifiedAt(), answered, incident, hours)),
                new Judged(times.intervenedInTime(seen), took(opened, times.intervenedAt(), incident, hours)),
                took(opened, times.restoredAt(), incident, hours));
    }

    /** By the hours as they stood when it was over. */
    private static @Nullable Lasting took(
            @Nullable Instant from, @Nullable Instant to, JournalledIncident incident, HoursThen hours) {
        return from == null || to == null ? null : Lasting.between(from, to, hours.calendarFor(incident.client(), to));
    }

    /** Whether it stands in the sums. */
    boolean counts() {
        return incident.counts();
    }

    /** Whether there was an instant by which a person was to act. */
    boolean promised() {
        return incident.times().openedAt() != null && incident.times().interveneBy() != null;
    }

    /** How many promises were not kept for it. */
    long missed() {
        return Stream.of(acknowledgement, reaction)
                .filter(judged -> Boolean.FALSE.equals(judged.kept()))
                .count();
    }

    /** Whether something of it can still change. */
    boolean goesOn() {
        return !incident.settled();
    }
}
