package fr.vigie.incident;

import fr.vigie.servicetime.ServiceCalendar;
import java.time.Instant;
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

    /** The next one; numbers go on from year to year, and a report that is refused may leave a gap. */
    String next(Instant at) {
        long number = database.sql("select nextval('incident_number')")
                .query(Long.class)
                .single();
        return "INC-%d-%06d".formatted(at.atZone(calendar.zone()).getYear(), number);
    }
}
