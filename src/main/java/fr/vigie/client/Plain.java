package fr.vigie.client;

import fr.vigie.refusal.BrokenRule;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts from outside of which a line break can't make a second header or a second line. */
final class Plain {

    /** Control characters, line and paragraph separators, and halves of characters. */
    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}]");

    private static final int SHOWN = 40;

    private Plain() {}

    /** The text without its outer blanks; null when there is nothing else. */
    static @Nullable String text(String field, @Nullable String value, int max) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (FORBIDDEN.matcher(value).find()) {
            throw new BrokenRule(
                    "Le champ « " + field + " » contient un saut de ligne ou un autre caractère de contrôle.");
        }
        var text = value.strip();
        if (text.length() > max) {
            throw new BrokenRule("Le champ « " + field + " » compte au plus " + max + " caractères.");
        }
        return text;
    }

    /** As {@link #text}, for what can't be left out. */
    static String needed(String field, @Nullable String value, int max) {
        var text = text(field, value, max);
        if (text == null) {
            throw new BrokenRule("Le champ « " + field + " » manque.");
        }
        return text;
    }

    /** A piece of what was sent, short and on one line, for a sentence. */
    static String shown(String text) {
        var clean = FORBIDDEN.matcher(text).replaceAll("?");
        return clean.length() > SHOWN ? clean.substring(0, SHOWN) + "…" : clean;
    }
}
