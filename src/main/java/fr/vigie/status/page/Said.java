package fr.vigie.status.page;

import fr.vigie.client.Language;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Instants, durations and figures in one language, by the wall clock of Paris. */
record Said(Language language) {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
    private static final long MINUTES_OF_A_DAY = 24 * 60L;

    /** « ven. 27 nov. 2026 à 10:00 ». */
    String instant(Instant at) {
        var time = at.atZone(PARIS);
        return phrases().say("at", day(time.toLocalDate()), hour(time));
    }

    /** « ven. 27 nov. 2026, de 10:00 à 11:30 »; with both days where they differ. */
    String span(Instant from, @Nullable Instant to) {
        if (to == null) {
            return phrases().say("from", instant(from));
        }
        var start = from.atZone(PARIS);
        var end = to.atZone(PARIS);
        return start.toLocalDate().equals(end.toLocalDate())
                ? phrases().say("oneDay", day(start.toLocalDate()), hour(start), hour(end))
                : phrases().say("days", instant(from), instant(to));
    }

    /** « ven. 27 nov. 2026 ». */
    String day(LocalDate date) {
        return DateTimeFormatter.ofPattern("EEE d MMM yyyy", language.locale()).format(date);
    }

    /** « ven. 27 nov. »: for days that are near. */
    String nearDay(LocalDate date) {
        return DateTimeFormatter.ofPattern("EEE d MMM", language.locale()).format(date);
    }

    /** « novembre 2026 ». */
    String month(Instant first) {
        return DateTimeFormatter.ofPattern("MMMM yyyy", language.locale())
                .withZone(PARIS)
                .format(first);
    }

    /** In whole minutes: « 1 h 20 min ». */
    String duration(Duration length) {
        if (length.toMinutes() == 0) {
            return phrases().say("underAMinute");
        }
        var minutes = length.toMinutes();
        return String.join(
                " ",
                List.of(
                                part(minutes / MINUTES_OF_A_DAY, "days.unit"),
                                part(minutes % MINUTES_OF_A_DAY / 60, "hours.unit"),
                                part(minutes % 60, "minutes.unit"))
                        .stream()
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    /** « 99,95 % ». */
    String percent(BigDecimal figure) {
        var format = NumberFormat.getInstance(language.locale());
        format.setMaximumFractionDigits(3);
        return phrases().say("percent", format.format(figure));
    }

    private String part(long count, String unit) {
        // a figure stays beside its unit
        return count == 0 ? "" : count + "\u00a0" + phrases().say(unit);
    }

    private String hour(ZonedDateTime time) {
        // an hour in October comes twice
        var twice = PARIS.getRules().getValidOffsets(time.toLocalDateTime()).size() > 1;
        return HOUR.format(time) + (twice ? " (UTC" + time.getOffset() + ")" : "");
    }

    private Phrases phrases() {
        return Phrases.of(language);
    }
}
