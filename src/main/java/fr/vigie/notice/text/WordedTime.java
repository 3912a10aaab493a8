package fr.vigie.notice.text;

import fr.vigie.client.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import org.jspecify.annotations.Nullable;

/** An instant as people in Paris say it. */
final class WordedTime {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern(" mm");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM ");

    private WordedTime() {}

    /** With its whole date. */
    static String of(Instant instant, Language language) {
        var time = instant.atZone(PARIS);
        return date(time, language) + at(time, language);
    }

    /** With "today" for its date where it is the Paris day of {@code now}. */
    static String of(Instant instant, Instant now, Language language) {
        var time = instant.atZone(PARIS);
        if (!time.toLocalDate().equals(now.atZone(PARIS).toLocalDate())) {
            return of(instant, language);
        }
        return (language == Language.FR ? "aujourd'hui" : "today") + at(time, language);
    }

    /** From when to when in a few letters, the same in every language: {@code 07/12 22:00-23:30}. */
    static String span(Instant from, @Nullable Instant to) {
        var begin = from.atZone(PARIS);
        if (to == null) {
            return DAY.format(begin) + CLOCK.format(begin);
        }
        var end = to.atZone(PARIS);
        var sameDay = begin.toLocalDate().equals(end.toLocalDate());
        return DAY.format(begin) + CLOCK.format(begin) + "-" + (sameDay ? "" : DAY.format(end)) + CLOCK.format(end);
    }

    private static String date(ZonedDateTime time, Language language) {
        var locale = language.locale();
        int day = time.getDayOfMonth();
        return time.getDayOfWeek().getDisplayName(TextStyle.FULL, locale) + " "
                + (language == Language.FR && day == 1 ? "1er" : day) + " "
                + time.getMonth().getDisplayName(TextStyle.FULL, locale) + " " + time.getYear();
    }

    private static String at(ZonedDateTime time, Language language) {
        // an hour in October comes twice
        boolean twice = PARIS.getRules().getValidOffsets(time.toLocalDateTime()).size() > 1;
        boolean summer = PARIS.getRules().isDaylightSavings(time.toInstant());
        if (language == Language.FR) {
            var minutes = time.getMinute() == 0 ? "" : MINUTES.format(time);
            return " à " + time.getHour() + " h" + minutes
                    + (twice ? " (heure " + (summer ? "d'été" : "d'hiver") + ")" : "");
        }
        return " at " + CLOCK.format(time)
                + (twice ? " (Paris " + (summer ? "summer" : "winter") + " time)" : " (Paris time)");
    }
}
