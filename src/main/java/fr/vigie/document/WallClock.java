package fr.vigie.document;

import fr.vigie.servicetime.ServiceCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How instants and durations read in a document, on the wall clock of Paris. */
@Component
public class WallClock {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.FRENCH);

    private final ServiceCalendar calendar;

    WallClock(ServiceCalendar calendar) {
        this.calendar = calendar;
    }

    /** "27/11/2026 14:05"; in the hour that comes twice a year, with its offset. */
    public String minute(Instant at) {
        var here = at.atZone(calendar.zone());
        var twice = calendar.zone()
                        .getRules()
                        .getValidOffsets(here.toLocalDateTime())
                        .size()
                > 1;
        return MINUTE.format(here) + (twice ? " (" + here.getOffset() + ")" : "");
    }

    /** The same; null stays null. */
    public @Nullable String minuteOf(@Nullable Instant at) {
        return at == null ? null : minute(at);
    }

    /** "4 min", "1 h 02", "3 j 4 h". */
    public static String lasting(Instant from, Instant to) {
        var duration = Duration.between(from, to);
        if (duration.toHours() == 0) {
            return duration.toMinutes() + " min";
        }
        return duration.toDays() == 0
                ? "%d h %02d".formatted(duration.toHours(), duration.toMinutesPart())
                : duration.toDays() + " j " + duration.toHoursPart() + " h";
    }
}
