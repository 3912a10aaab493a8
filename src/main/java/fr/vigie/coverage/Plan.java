package fr.vigie.coverage;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/** All that is planned for the pools, and how their people are reached. */
public record Plan(
        List<Person> people,
        List<Rotation> rotations,
        List<Shift> shifts,
        List<Replacement> replacements,
        List<Event> events,
        List<ExceptionalDay> days) {

    /** Both together; where they speak of the same person or day, the other says how it is. */
    public Plan with(Plan other) {
        var replaced = other.people.stream().map(Person::account).toList();
        return new Plan(
                both(
                        people.stream()
                                .filter(person -> !replaced.contains(person.account()))
                                .toList(),
                        other.people),
                both(rotations, other.rotations),
                both(shifts, other.shifts),
                both(replacements, other.replacements),
                both(events, other.events),
                both(days, other.days));
    }

    /** Everybody whom it names. */
    public Stream<String> named() {
        return Stream.of(
                        rotations.stream().map(Rotation::people),
                        shifts.stream().map(Shift::people),
                        replacements.stream().map(Replacement::people),
                        events.stream().map(Event::people))
                .flatMap(lists -> lists)
                .flatMap(List::stream)
                .distinct();
    }

    /** Another one means that at some time others answer; how people are reached does not count. The same on every node. */
    String edition() {
        var onSite = events.stream()
                .map(event ->
                        List.of(event.name(), event.from(), event.to(), new TreeSet<>(event.clients()), event.people()))
                .toList();
        var written = List.of(rotations, shifts, replacements, onSite, days).toString();
        return UUID.nameUUIDFromBytes(written.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static <T> List<T> both(List<T> some, List<T> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
