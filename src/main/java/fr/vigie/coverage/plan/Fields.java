package fr.vigie.coverage.plan;

import fr.vigie.coverage.Member;
import fr.vigie.coverage.Staff;
import fr.vigie.refusal.BrokenRule;
import fr.vigie.servicetime.Hours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads one field of what was asked for, or says in French what is wrong with it. */
@Component
class Fields {

    static final String EMAIL = "[^@\\s\\p{Cntrl}\\p{Cs}]{1,64}@[^@\\s\\p{Cntrl}\\p{Cs}]{1,190}";

    private static final int MOST_PEOPLE = 50;
    private static final int MOST_SHOWN = 40;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;
    private static final Duration LONGEST = Duration.ofDays(366);

    private final Staff staff;

    Fields(Staff staff) {
        this.staff = staff;
    }

    /** From one instant to another. */
    record Span(Instant from, Instant to) {}

    Span span(@Nullable OffsetDateTime from, @Nullable OffsetDateTime to) {
        var start = needed("from", from).toInstant();
        var end = needed("to", to).toInstant();
        day("from", needed("from", from).toLocalDate());
        if (!start.isBefore(end) || Duration.between(start, end).compareTo(LONGEST) > 0) {
            throw new BrokenRule("La fin (to) suit le début (from), à 366 jours au plus.");
        }
        return new Span(start, end);
    }

    LocalDate day(String field, @Nullable LocalDate asked) {
        var date = needed(field, asked);
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            throw new BrokenRule("Le champ « " + field + " » est un jour entre 2000 et 2199.");
        }
        return date;
    }

    List<String> somebody(String field, @Nullable List<@Nullable String> asked) {
        var people = people(field, needed(field, asked));
        if (people.isEmpty()) {
            throw new BrokenRule("Le champ « " + field + " » ne nomme personne : une garde sans personne est un trou.");
        }
        return people;
    }

    List<String> people(String field, List<@Nullable String> asked) {
        var accounts = staff.members().stream().map(Member::account).toList();
        var people = whole(field, asked);
        if (people.size() > MOST_PEOPLE || people.stream().distinct().count() < people.size()) {
            throw new BrokenRule("Le champ « " + field + " » nomme chacun une fois, et 50 personnes au plus.");
        }
        people.stream().filter(person -> !accounts.contains(person)).findFirst().ifPresent(person -> {
            throw new BrokenRule(
                    "Le champ « " + field + " » nomme « " + shown(person) + " », qui n'a pas de compte ici.");
        });
        return people;
    }

    String person(String field, @Nullable String asked) {
        return people(field, List.of(needed(field, asked))).get(0);
    }

    static List<Hours> hours(List<Asked.@Nullable OfHours> asked) {
        var hours = whole("hours", asked).stream()
                .map(each -> new Hours(needed("hours.from", each.from()), needed("hours.to", each.to())))
                .sorted(Comparator.comparing(Hours::from))
                .toList();
        for (int i = 0; i < hours.size(); i++) {
            // midnight ends the day: nothing comes after it
            boolean meets = i > 0 && !hours.get(i - 1).inOrderBefore(hours.get(i));
            if (!hours.get(i).inOrder() || meets) {
                throw new BrokenRule("Le champ « hours » donne des heures qui se suivent sans se chevaucher,"
                        + " par exemple [{\"from\": \"09:00\", \"to\": \"12:00\"}].");
            }
        }
        return hours;
    }

    static String text(String field, @Nullable String asked, int longest) {
        var text = needed(field, asked).strip();
        if (text.isEmpty() || text.length() > longest || text.codePoints().anyMatch(Fields::isNoText)) {
            throw new BrokenRule(
                    "Le champ « " + field + " » est un texte d'une ligne, de 1 à " + longest + " caractères.");
        }
        return text;
    }

    static @Nullable String matching(String field, @Nullable String asked, String pattern) {
        if (asked != null && !asked.matches(pattern)) {
            throw new BrokenRule("Le champ « " + field + " » n'est pas lisible : « " + shown(asked) + " ».");
        }
        return asked;
    }

    static <T> T needed(String field, @Nullable T asked) {
        if (asked == null) {
            throw new BrokenRule("Le champ « " + field + " » manque.");
        }
        return asked;
    }

    static <T> List<T> whole(String field, List<@Nullable T> asked) {
        if (asked.stream().anyMatch(Objects::isNull)) {
            throw new BrokenRule("Le champ « " + field + " » contient une valeur vide.");
        }
        return asked.stream().map(value -> needed(field, value)).toList();
    }

    static String shown(String text) {
        var line = text.codePoints()
                .limit(MOST_SHOWN)
                .map(character -> isNoText(character) ? ' ' : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return text.codePointCount(0, text.length()) <= MOST_SHOWN ? line.toString() : line + "…";
    }

    /** PostgreSQL keeps no text with a null in it, and half a character can't be written at all. */
    private static boolean isNoText(int character) {
        return Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE;
    }
}
