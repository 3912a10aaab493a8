package fr.vigie.intake.alarm;

import fr.vigie.incident.Report;
import fr.vigie.refusal.Read;
import fr.vigie.refusal.Unreadable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When an alarm began, in the ways in which monitoring systems write it. */
class MonitoringTime {

    /** @return null where it is no instant, or one that can't be */
    static @Nullable Instant read(String text, Instant now) {
        try {
            // Nagios and Icinga count the seconds since 1970
            var at = text.matches("[0-9]{9,10}(\\.[0-9]{1,9})?")
                    ? Instant.ofEpochSecond(Long.parseLong(text.replaceAll("\\..*", "")))
                    : Read.instant("startedAt", text);
            return at.isAfter(now) || at.isBefore(Report.EARLIEST) ? null : at;
        } catch (Unreadable noDate) {
            return null;
        }
    }

    private MonitoringTime() {}
}
