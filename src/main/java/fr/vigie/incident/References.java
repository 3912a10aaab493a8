package fr.vigie.incident;

import fr.vigie.servicetime.ServiceCalendar;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives each ticket the name that people say: {@code INC-2026-000123}. */
@Component
class References {

    private final JdbcClient database;
    private final ServiceCalendar calendar;

    References(JdbcClient database, ServiceCalendar calendar) {
        this.database = database;
        this.calendar = calendar;
    }

    /** The one that somebody wrote, in whatever case. */
    static String one(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }

    /** Those in a text, in whatever case, separated by blanks, commas or lines; each once. */
    static List<String> in(String text) {
        return Stream.of(text.split("[\\s,;]+", -1))
                .filter(reference -> !reference.isEmpty())
                .map(reference -> reference.toUpperCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    /** The next one; numbers go on from year to year, and a report that is refused may leave a gap. */
    String next(Instant at) {
        long number = database.sql("select nextval('incident_number')")
                .query(Long.class)
                .single();
        return "INC-%d-%06d".formatted(at.atZone(calendar.zone()).getYear(), number);
    }
}
