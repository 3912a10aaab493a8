package fr.vigie.maintenance;

import fr.vigie.refusal.BrokenRule;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;

/** A date and an hour as people type them in a form, by the wall clock of Paris, or as programs send them. */
class ParisTime {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final DateTimeFormatter FIELD = strict("uuuu-MM-dd'T'HH:mm");
    private static final DateTimeFormatter TYPED = strict("dd/MM/uuuu HH:mm");
    private static final List<DateTimeFormatter> WAYS =
            List.of(TYPED, FIELD, strict("uuuu-MM-dd HH:mm"), strict("uuuu-MM-dd'T'HH:mm:ss"));

    private ParisTime() {}

    /** @throws BrokenRule when it is no hour of these years, or one that the clocks of Paris leave out */
    static Instant read(String name, String typed) {
        var text = typed.strip().replaceAll("\\s+", " ");
        var at = instant(text).or(() -> local(name, text));
        return at.filter(ParisTime::isOfOurTime)
                .orElseThrow(() -> new BrokenRule("La date (" + name + ") ne se lit pas : écrivez-la "
                        + "jj/mm/aaaa hh:mm, heure de Paris, ou 2026-12-07T22:00:00+01:00."));
    }

    /** As a field for a date and an hour holds it, and a form sends it back. */
    static String local(Instant at) {
        return FIELD.format(at.atZone(PARIS));
    }

    /** As people type it into a form and read it there again. */
    static String typed(Instant at) {
        return TYPED.format(at.atZone(PARIS));
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> local(String name, String text) {
        return WAYS.stream()
                .flatMap(way -> local(text, way).stream())
                .findFirst()
                .map(wall -> {
                    var offsets = PARIS.getRules().getValidOffsets(wall);
                    if (offsets.isEmpty()) {
                        throw new BrokenRule("Cette heure (" + name
                                + ") n'existe pas : cette nuit-là, les horloges passent de 2 h à 3 h.");
                    }
                    if (offsets.size() > 1) {
                        throw new BrokenRule(
                                "Cette heure (" + name + ") arrive deux fois cette nuit-là, où les horloges"
                                        + " reculent de 3 h à 2 h : choisissez-en une autre, ou dites laquelle, "
                                        + wall.atOffset(offsets.get(0)) + " ou " + wall.atOffset(offsets.get(1)) + ".");
                    }
                    return wall.toInstant(offsets.get(0));
                });
    }

    private static Optional<LocalDateTime> local(String text, DateTimeFormatter way) {
        try {
            return Optional.of(LocalDateTime.parse(text, way));
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }

    private static boolean isOfOurTime(Instant at) {
        var year = at.atZone(PARIS).getYear();
        return year >= 2000 && year < 2200;
    }

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }
}
