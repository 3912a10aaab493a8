package fr.vigie.incident;

import org.jspecify.annotations.Nullable;

/** Words from outside as a form may show them: forms read Markdown, and what a client wrote is none. */
public class Shown {

    /** The same words, letter for letter and line for line, once a form has read them; null stays null. */
    public static @Nullable String literally(@Nullable String words) {
        if (words == null) {
            return null;
        }
        return words.replaceAll("([\\p{Punct}])", "\\\\$1")
                .replaceAll("\\R", "  \n")
                .replaceAll("(?m)^([ \t]+)", "");
    }

    private Shown() {}
}
