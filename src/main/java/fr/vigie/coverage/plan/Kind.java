package fr.vigie.coverage.plan;

import fr.vigie.coverage.Event;
import fr.vigie.coverage.ExceptionalDay;
import fr.vigie.coverage.Person;
import fr.vigie.coverage.Replacement;
import fr.vigie.coverage.Rotation;
import fr.vigie.coverage.Shift;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be planned, by the first part of its key. */
enum Kind {
    ROTATION(Rotation.class),
    SHIFT(Shift.class),
    REPLACEMENT(Replacement.class),
    SWAP(Swap.class),
    EVENT(Event.class),
    DAY(ExceptionalDay.class),
    PERSON(Person.class),
    FEED(FeedShifts.class);

    private final Class<?> body;

    Kind(Class<?> body) {
        this.body = body;
    }

    Class<?> body() {
        return body;
    }

    String key(String name) {
        return name().toLowerCase(Locale.ROOT) + "/" + name;
    }

    static Optional<Kind> ofKey(String key) {
        return Stream.of(values()).filter(kind -> key.startsWith(kind.key(""))).findFirst();
    }
}
