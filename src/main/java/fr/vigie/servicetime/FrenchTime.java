package fr.vigie.servicetime;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** An instant as a line in French says it, by the wall clock of Paris. */
public final class FrenchTime {

    private static final DateTimeFormatter BRIEF = of("EEE d MMM HH:mm");
    private static final DateTimeFormatter DATED = of("EEE d MMM yyyy HH:mm");
    private static final DateTimeFormatter FULL = of("EEEE d MMMM 'à' HH:mm");

    private FrenchTime() {}

    /** For days that are near: "mer. 25 nov. 09:00". */
    public static String brief(Instant at) {
        return BRIEF.format(at);
    }

    /** For any day: "mer. 25 nov. 2026 09:00". */
    public static String dated(Instant at) {
        return DATED.format(at);
    }

    /** In whole words: "mercredi 25 novembre à 09:00". */
    public static String full(Instant at) {
        return FULL.format(at);
    }

    private static DateTimeFormatter of(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.FRENCH).withZone(ZoneId.of("Europe/Paris"));
    }
}
