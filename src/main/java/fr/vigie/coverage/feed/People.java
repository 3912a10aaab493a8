package fr.vigie.coverage.feed;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;

/** Who is in an event: those invited, or those whom its title names. */
final class People {

    private static final List<String> SEPARATORS = List.of(" + ", " / ", ";", ",");
    private static final String MAIL = "mailto:";
    private static final int LONGEST_PREFIX = 60;
    private static final int MOST_SHOWN = 5;
    private static final int MOST_ASKED = 5_000;

    private final Function<String, Optional<String>> accounts;
    private final Map<String, Optional<String>> asked = new HashMap<>();

    People(Function<String, Optional<String>> accounts) {
        this.accounts = accounts;
    }

    /**
     * Their accounts, in the order of the file.
     *
     * @throws BadEvent when there is nobody, or someone whom nobody knows
     */
    List<String> in(Component event) {
        var invited = event.getProperties("ATTENDEE").stream()
                .filter(People::isPerson)
                .toList();
        var found = invited.isEmpty()
                ? named(Calendars.value(event, "SUMMARY")).toList()
                : invited.stream()
                        .filter(person ->
                                !Calendars.parameter(person, "PARTSTAT").equalsIgnoreCase("DECLINED"))
                        .map(People::address)
                        .toList();
        if (found.isEmpty()) {
            throw new BadEvent("aucune personne, ni parmi les participants ni dans le titre");
        }
        var unknown = found.stream()
                .filter(person -> account(person).isEmpty())
                .distinct()
                .toList();
        if (!unknown.isEmpty()) {
            throw new BadEvent(
                    (unknown.size() == 1 ? "personne inconnue : " : "personnes inconnues : ") + some(unknown));
        }
        return found.stream()
                .map(this::account)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static boolean isPerson(Property attendee) {
        return !Calendars.parameter(attendee, "CUTYPE").matches("(?i)ROOM|RESOURCE");
    }

    private static String address(Property attendee) {
        var value = attendee.getValue();
        if (value.toLowerCase(Locale.ROOT).startsWith(MAIL)) {
            return value.substring(MAIL.length()).strip();
        }
        var name = Calendars.parameter(attendee, "CN");
        return value.contains("@") || name.isEmpty() ? value : name;
    }

    private Stream<String> named(String title) {
        var whole = title.strip();
        return isKnown(whole) ? Stream.of(whole) : split(withoutPrefix(whole), 0);
    }

    /** Without "Astreinte :" or "On call:"; what lists people before a colon is left to be understood or refused. */
    private static String withoutPrefix(String title) {
        var colon = title.indexOf(':');
        var isPrefix = colon >= 0
                && colon <= LONGEST_PREFIX
                && SEPARATORS.stream().noneMatch(title.substring(0, colon)::contains);
        return isPrefix ? title.substring(colon + 1) : title;
    }

    /** A name may hold a separator: who is known as it stands is not taken apart. */
    private Stream<String> split(String text, int separator) {
        var part = text.strip();
        if (part.isEmpty()) {
            return Stream.empty();
        }
        if (separator == SEPARATORS.size() || isKnown(part)) {
            return Stream.of(part);
        }
        return Stream.of(part.split(Pattern.quote(SEPARATORS.get(separator))))
                .flatMap(piece -> split(piece, separator + 1));
    }

    private boolean isKnown(String person) {
        return !person.isEmpty() && account(person).isPresent();
    }

    private Optional<String> account(String person) {
        if (asked.size() > MOST_ASKED) {
            throw new UnreadableCalendar("Le calendrier nomme plus de 5 000 personnes.");
        }
        return asked.computeIfAbsent(person, accounts);
    }

    private static String some(List<String> people) {
        var shown = people.stream().limit(MOST_SHOWN).map(Text::shown).collect(Collectors.joining(", "));
        return people.size() > MOST_SHOWN ? shown + " et " + (people.size() - MOST_SHOWN) + " autres" : shown;
    }
}
