package fr.vigie.handover;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** The hand-over that comes next. */
record Next(Instant at) {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'REL-'yyyy-MM-dd'T'HH:mm").withZone(ZoneId.of("Europe/Paris"));

    /** What people call it, by its wall time in Paris. */
    String reference() {
        return NAME.format(at);
    }
}
