package fr.vigie.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A declared event, with someone on site from 00:00 of its first day to 24:00 of its last.
 *
 * @param place   where
 * @param clients whom it covers
 * @param people  who is on site; where nobody is named, the rota of event on-call says it
 */
public record Event(
        String name, @Nullable String place, LocalDate from, LocalDate to, Set<String> clients, List<String> people) {

    /** Nothing in it changes once it is declared. */
    public Event {
        clients = Set.copyOf(clients);
        people = List.copyOf(people);
    }

    /** Whether it is declared for this client. */
    public boolean covers(String client) {
        return clients.contains(client);
    }

    boolean isOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    Set<LocalDate> days() {
        return from.datesUntil(to.plusDays(1)).collect(Collectors.toUnmodifiableSet());
    }
}
