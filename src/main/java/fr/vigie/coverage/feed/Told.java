package fr.vigie.coverage.feed;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** How sentences name an event: by its title and its start in Paris. */
final class Told {

    private static final DateTimeFormatter PARIS =
            DateTimeFormatter.ofPattern("dd/MM/uuuu à HH:mm", Locale.FRENCH).withZone(ZoneId.of("Europe/Paris"));

    private Told() {}

    static String at(Instant start) {
        return PARIS.format(start);
    }

    static String title(Block event) {
        var title = Text.shown(Text.plain(event.value("SUMMARY")));
        return title.isEmpty() ? "sans titre" : title;
    }

    /** @param start empty when it cannot be read */
    static String event(Block event, Optional<Instant> start) {
        return "L'événement « " + title(event) + " »"
                + start.map(at -> " du " + at(at)).orElse("");
    }
}
