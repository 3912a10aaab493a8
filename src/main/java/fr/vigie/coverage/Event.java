package fr.vigie.coverage;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A declared event, with someone on site from 00:00 of its first day to 24:00 of its last.
 *
 * @param clients whom it covers
 */
record Event(String name, LocalDate from, LocalDate to, Set<String> clients) {

    static Event of(CoverageSettings.DeclaredEvent declared) {
        return new Event(declared.name(), declared.from(), declared.to(), Set.copyOf(declared.clients()));
    }

    boolean covers(String client) {
        return clients.contains(client);
    }

    Set<LocalDate> days() {
        return from.datesUntil(to.plusDays(1)).collect(Collectors.toUnmodifiableSet());
    }
}
