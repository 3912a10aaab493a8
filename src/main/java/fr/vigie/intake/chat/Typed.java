package fr.vigie.intake.chat;

import fr.vigie.client.Language;
import fr.vigie.refusal.BrokenRule;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What strangers type, cleaned of what can't be seen and held to a length, or refused in words. */
final class Typed {

    private static final int LONGEST_MESSAGE = 4_000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_EMAIL = 254;
    private static final Pattern BREAK = Pattern.compile("\\r\\n?|[\\u0085\\u2028\\u2029]");
    /** Besides control characters: marks that turn text around, and halves of characters, which can't be stored. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069\\uFEFF&&[^\\n\\t]]");

    private static final Pattern EMAIL = Pattern.compile("[^\\s<>\",;@]+@[^\\s<>\",;@]+\\.[^\\s<>\",;@]+");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{16,64}");
    private static final Pattern NOTHING = Pattern.compile("[\\s\\p{Cf}\\p{Z}]*");

    private Typed() {}

    /** @throws BrokenRule when there is none, or it is too long */
    static String message(@Nullable String typed) {
        var text = clean(typed);
        if (NOTHING.matcher(text).matches()) {
            throw new BrokenRule("Écrivez votre message (message).");
        }
        if (text.length() > LONGEST_MESSAGE) {
            throw new BrokenRule("Le message (message) compte au plus 4 000 caractères ; le vôtre en a " + text.length()
                    + ". Envoyez-le en plusieurs fois.");
        }
        return text;
    }

    /** @throws BrokenRule when there is none, or it is too long */
    static String name(@Nullable String typed) {
        var name = optionalName(typed);
        if (name == null) {
            throw new BrokenRule("Indiquez votre nom (name).");
        }
        return name;
    }

    /** @throws BrokenRule when it is too long */
    static @Nullable String optionalName(@Nullable String typed) {
        var name = clean(typed).replaceAll("\\s+", " ").strip();
        if (name.length() > LONGEST_NAME) {
            throw new BrokenRule("Le nom (name) compte au plus 200 caractères.");
        }
        return NOTHING.matcher(name).matches() ? null : name;
    }

    /** @throws BrokenRule when it is no address */
    static @Nullable String email(@Nullable String typed) {
        var email = clean(typed);
        if (email.isEmpty()) {
            return null;
        }
        if (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches()) {
            throw new BrokenRule("L'adresse e-mail (email) n'est pas une adresse ; corrigez-la ou laissez-la vide.");
        }
        return email;
    }

    /**
     * The name that the client's own machine gave to what it sends, so that the same again is known.
     *
     * @throws BrokenRule when others could guess it
     */
    static @Nullable String id(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        if (!ID.matcher(typed).matches()) {
            throw new BrokenRule("L'identifiant (id) compte de 16 à 64 lettres, chiffres et tirets.");
        }
        return typed;
    }

    /** French where nothing that we speak is asked for. */
    static Language language(@Nullable String typed) {
        return typed != null && typed.toLowerCase(Locale.ROOT).startsWith("en") ? Language.EN : Language.FR;
    }

    /** The first line, short enough for the subject of a ticket. */
    static String subject(String message) {
        var line = message.lines()
                .map(String::strip)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse(message);
        if (line.length() <= 120) {
            return line;
        }
        var end = line.lastIndexOf(' ', 119) > 60 ? line.lastIndexOf(' ', 119) : 119;
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end)
                        .stripTrailing() + "…";
    }

    private static String clean(@Nullable String typed) {
        return typed == null
                ? ""
                : UNSEEN.matcher(BREAK.matcher(typed).replaceAll("\n"))
                        .replaceAll("")
                        .strip();
    }
}
