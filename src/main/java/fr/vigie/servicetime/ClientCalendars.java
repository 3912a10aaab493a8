package fr.vigie.servicetime;

import org.jspecify.annotations.Nullable;

/** The hours that count for one client: everybody's, and the events declared for it. */
@FunctionalInterface
public interface ClientCalendars {

    /** @param client as named on its tickets; null or unknown gets everybody's hours */
    ServiceCalendar calendarFor(@Nullable String client);
}
