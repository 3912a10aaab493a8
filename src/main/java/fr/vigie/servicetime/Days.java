package fr.vigie.servicetime;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What each day brings.
 *
 * @param exceptions the days on which support is there at other hours than published
 * @param events     the days of declared events
 */
record Days(Holidays holidays, Map<LocalDate, List<Hours>> exceptions, Set<LocalDate> events) {

    Days {
        exceptions = Map.copyOf(exceptions);
        events = Set.copyOf(events);
    }

    List<Hours> support(LocalDate date) {
        var exception = exceptions.get(date);
        return exception == null ? OpeningHours.BUSINESS.on(date, holidays) : exception;
    }

    List<Hours> onCall(LocalDate date) {
        return OpeningHours.ON_CALL.on(date, holidays);
    }

    List<Hours> event(LocalDate date) {
        return events.contains(date) ? List.of(Hours.ALL_DAY) : List.of();
    }
}
