package fr.vigie.servicetime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Where a range of wall times lies in real time. It starts at the first instant that shows its start and ends at the
 * last that shows its end, so that around a change of clocks people overlap rather than leave a gap; a wall time that
 * the clocks jump over is the first instant after the jump.
 */
public record WallClock(ZoneId zone) {

    /** The first instant that shows {@code from} on {@code date}. */
    public Instant start(LocalDate date, LocalTime from) {
        return first(date.atTime(from));
    }

    /** @param to midnight stands for the end of {@code date} */
    Instant end(LocalDate date, LocalTime to) {
        // a day ends where the next one starts: days never overlap
        return to.equals(LocalTime.MIDNIGHT) ? first(date.plusDays(1).atStartOfDay()) : last(date.atTime(to));
    }

    private Instant first(LocalDateTime wall) {
        var offsets = zone.getRules().getValidOffsets(wall);
        return offsets.isEmpty() ? afterJump(wall) : wall.toInstant(offsets.get(0));
    }

    private Instant last(LocalDateTime wall) {
        var offsets = zone.getRules().getValidOffsets(wall);
        return offsets.isEmpty() ? afterJump(wall) : wall.toInstant(lastOf(offsets));
    }

    private static ZoneOffset lastOf(List<ZoneOffset> offsets) {
        return offsets.get(offsets.size() - 1);
    }

    private Instant afterJump(LocalDateTime wall) {
        return zone.getRules().getTransition(wall).getInstant();
    }
}
