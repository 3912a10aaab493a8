package fr.vigie.intake.mail.read;

/** Texts without what can't be seen, and no longer than wanted. */
class Clean {

    private Clean() {}

    /** Line feeds and tabs stay; every form of line end becomes a line feed. */
    static String text(String raw) {
        var clean = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            var letter = raw.charAt(i);
            if (letter == '\r') {
                if (i + 1 == raw.length() || raw.charAt(i + 1) != '\n') {
                    clean.append('\n');
                }
            } else if (letter == '\n' || letter == '\t') {
                clean.append(letter);
            } else if (Character.isSurrogate(letter)) {
                if (Character.isHighSurrogate(letter)
                        && i + 1 < raw.length()
                        && Character.isLowSurrogate(raw.charAt(i + 1))) {
                    clean.append(letter).append(raw.charAt(++i));
                }
            } else if (letter == '\u2028' || letter == '\u2029') {
                clean.append('\n');
            } else if (!isHidden(letter)) {
                clean.append(letter);
            }
        }
        return clean.toString();
    }

    /** In one line, at most {@code max} characters. */
    static String line(String raw, int max) {
        return cut(text(raw).replaceAll("\\s+", " ").strip(), max);
    }

    /** Ends with … where it was cut; never in the middle of a character. */
    static String cut(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(max - 2)) ? max - 2 : max - 1;
        return text.substring(0, end) + "…";
    }

    /** Controls, what turns the direction of writing around, and what has no width; joiners are needed by some scripts. */
    private static boolean isHidden(char letter) {
        return Character.isISOControl(letter)
                || letter >= '\u202A' && letter <= '\u202E'
                || letter >= '\u2066' && letter <= '\u2069'
                || letter == '\u200B'
                || letter == '\u200E'
                || letter == '\u200F'
                || letter == '\u2060'
                || letter == '\u00AD'
                || letter == '\uFEFF';
    }
}
