package fr.vigie.coverage.feed;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import net.fortuna.ical4j.model.Component;

/** How sentences name an event: by its title and its start in Paris. */
final class Told {

    private static final DateTimeFormatter PARIS =
            DateTimeFormatter.ofPattern("dd/MM/uuuu à HH:mm", Locale.FRENCH).withZone(ZoneId.of("Europe/Paris"));

    private Told() {}

    static String at(Instant start) {
        return PARIS.format(start);
    }

    static String title(Component event) {
        var title = Text.shown(Calendars.value(event, "SUMMARY"));
        return title.isEmpty() ? "sans titre" : title;
    }

    /** @param start empty when it cannot be read */
    static String event(Component event, Optional<Instant> start) {
        return "L'événement « " + title(event) + " »"
                + start.map(at -> " du " + at(at)).orElse("");
    }
}
