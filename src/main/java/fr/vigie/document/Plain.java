package fr.vigie.document;

import org.jspecify.annotations.Nullable;

/** Words of others as they may stand in a document: they say what they say, and do nothing. */
public class Plain {

    /** What makes a part of a text read backwards, or can't be seen at all. */
    private static final String TRICKS = "[\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]|[\\p{Cntrl}&&[^\\n\\r\\t]]";

    private Plain() {}

    /** In one line. */
    public static String line(String words) {
        return words.replaceAll(TRICKS, "\uFFFD").replaceAll("\\s+", " ").strip();
    }

    /** In lines of their own; null stays null. */
    public static @Nullable String lines(@Nullable String words) {
        return words == null
                ? null
                : words.replaceAll(TRICKS, "\uFFFD").replaceAll("\\R", "\n").strip();
    }

    /** As a reader of Markdown takes them for words, letter for letter and line for line. */
    static String markdown(String words) {
        return words.replaceAll("([\\\\`*_{}\\[\\]<>#|&~!$])", "\\\\$1")
                .replaceAll("(?m)^[ \\t]+", "")
                // what opens a list, a rule or a heading where a line begins
                .replaceAll("(?m)^([-+=])", "\\\\$1")
                .replaceAll("(?m)^(\\d+)([.)])", "$1\\\\$2")
                // what some readers make a link of by themselves
                .replace("://", "\\://")
                .replaceAll("(?i)(www)\\.", "$1\\\\.")
                .replace("\n", "  \n");
    }
}
