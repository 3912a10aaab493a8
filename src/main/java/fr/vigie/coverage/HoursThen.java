package fr.vigie.coverage;

import fr.vigie.servicetime.ServiceCalendar;
import java.time.Instant;

/** The hours that counted for a client, by the plan as it stood at an instant, whatever was planned afterwards. */
@FunctionalInterface
public interface HoursThen {

    /** @param client as named on its tickets */
    ServiceCalendar calendarFor(String client, Instant then);
}
