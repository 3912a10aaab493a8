package fr.vigie.privacy;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import fr.vigie.refusal.BrokenRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of a client whose data are asked for, by what tells them from others.
 *
 * @param email  in lower case
 * @param phone  in E.164
 * @param name   as people write it; tells somebody apart at one client only
 * @param client as tickets name it; null without a name
 * @param marks  what gives them away in a text
 */
record Person(
        @Nullable String email,
        @Nullable String phone,
        @Nullable String name,
        @Nullable String client,
        List<Pattern> marks) {

    /** What stands in a text where they stood. */
    static final String GONE = "[effacé]";

    private static final String BETWEEN = "[\\s.\\-/()_\\u00A0\\u202F\\u2009\\u2010-\\u2013]*+";
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\",;@]{1,64}@[^\\s<>\",;@]+\\.[^\\s<>\",;@]+");
    private static final int LONGEST = 254;
    private static final int SHORTEST_NAME = 3;
    private static final String REGION = "FR";
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** @throws BrokenRule with a sentence, where this tells nobody apart */
    static Person of(@Nullable String email, @Nullable String phone, @Nullable String name, @Nullable String client) {
        if (email == null && phone == null && name == null) {
            throw new BrokenRule(
                    "Dites de qui il s'agit : une adresse (email), un téléphone (phone), ou un nom (name) avec"
                            + " son client (client).");
        }
        if (email != null
                && (email.length() > LONGEST || !ADDRESS.matcher(email).matches())) {
            throw new BrokenRule("L'adresse e-mail (email) n'est pas une adresse.");
        }
        if ((name == null) != (client == null)) {
            throw new BrokenRule(
                    "Un nom (name) ne désigne quelqu'un qu'avec son client (client), et l'un ne va pas sans"
                            + " l'autre : deux personnes peuvent porter le même.");
        }
        if (name != null && (name.length() < SHORTEST_NAME || name.length() > LONGEST)) {
            throw new BrokenRule("Le nom (name) compte de 3 à 254 caractères.");
        }
        var marks = new ArrayList<Pattern>();
        var number = phone == null ? null : number(phone);
        if (email != null) {
            marks.add(mark(email, "(?<![\\p{L}\\p{N}._%+-])", "(?![\\p{L}\\p{N}_-]|\\.[\\p{L}\\p{N}])"));
        }
        if (number != null) {
            marks.add(dialled(number));
        }
        if (name != null) {
            marks.add(named(name));
        }
        return new Person(
                email == null ? null : email.toLowerCase(Locale.ROOT),
                number == null ? null : PhoneNumberUtil.getInstance().format(number, PhoneNumberFormat.E164),
                name,
                client,
                List.copyOf(marks));
    }

    /** The same, who is also called so. */
    Person alsoCalled(Stream<String> names) {
        var all = Stream.concat(
                        marks.stream(),
                        names.filter(other -> other.length() >= SHORTEST_NAME).map(Person::named))
                .toList();
        return new Person(email, phone, name, client, all);
    }

    /** Whether this is their address or number, and nothing else. */
    boolean isReachedAt(@Nullable String address) {
        if (address == null) {
            return false;
        }
        var written = address.strip();
        return written.equalsIgnoreCase(email)
                || phone != null && e164(written).filter(phone::equals).isPresent();
    }

    /** Whether they are called so. */
    boolean isCalled(@Nullable String written) {
        return name != null && written != null && name.equalsIgnoreCase(written.strip());
    }

    boolean isIn(@Nullable String text) {
        return text != null
                && marks.stream().anyMatch(mark -> mark.matcher(text).find());
    }

    /** The text without them. */
    String masked(String text) {
        var left = text;
        for (var mark : marks) {
            left = mark.matcher(left).replaceAll(Matcher.quoteReplacement(GONE));
        }
        return left;
    }

    /** The digits that stand in every notation of their number. */
    Optional<String> digits() {
        return Optional.ofNullable(phone)
                .map(Person::number)
                .map(PhoneNumberUtil.getInstance()::getNationalSignificantNumber);
    }

    /** What they are known by, the same for the same person however it is written. */
    String known() {
        return Stream.of(email, phone, name == null ? null : name.toLowerCase(Locale.ROOT), client)
                .map(part -> Objects.requireNonNullElse(part, ""))
                .collect(Collectors.joining("|"));
    }

    private static Pattern named(String name) {
        return mark(name, "(?<![\\p{L}\\p{N}])", "(?![\\p{L}\\p{N}])");
    }

    private static Pattern mark(String words, String before, String after) {
        return Pattern.compile(before + Pattern.quote(words) + after, FLAGS);
    }

    private static Pattern dialled(PhoneNumber number) {
        var digits = PhoneNumberUtil.getInstance().getNationalSignificantNumber(number);
        var spread = Stream.of(digits.split("")).collect(Collectors.joining(BETWEEN));
        // what stands between digits is taken at once, and only behind a digit or a plus: nobody's text takes long
        var abroad = "(?:(?:\\+|00)" + BETWEEN + ")?" + number.getCountryCode() + BETWEEN + "(?:0" + BETWEEN + ")?";
        return Pattern.compile("(?<!\\d)(?:" + abroad + "|0" + BETWEEN + ")?" + spread + "(?!\\d)");
    }

    private static PhoneNumber number(String written) {
        try {
            var number = PhoneNumberUtil.getInstance().parse(written, REGION);
            if (written.length() <= LONGEST && PhoneNumberUtil.getInstance().isPossibleNumber(number)) {
                return number;
            }
        } catch (NumberParseException unreadable) {
            // said below
        }
        throw new BrokenRule("Le téléphone (phone) n'est pas un numéro de téléphone.");
    }

    private static Optional<String> e164(String written) {
        try {
            return Optional.of(PhoneNumberUtil.getInstance().format(number(written), PhoneNumberFormat.E164));
        } catch (BrokenRule no) {
            return Optional.empty();
        }
    }
}
