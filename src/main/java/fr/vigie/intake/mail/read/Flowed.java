package fr.vigie.intake.mail.read;

/** Lines that were broken only to travel (RFC 3676) are put together again. */
class Flowed {

    private final boolean deletesSpace;
    private final StringBuilder text = new StringBuilder();
    private int openDepth = -1;

    private Flowed(boolean deletesSpace) {
        this.deletesSpace = deletesSpace;
    }

    static String unfold(String text, boolean deletesSpace) {
        var flowed = new Flowed(deletesSpace);
        text.lines().forEach(flowed::line);
        return flowed.text.toString();
    }

    private void line(String line) {
        int depth = 0;
        while (depth < line.length() && line.charAt(depth) == '>') {
            depth++;
        }
        var words = line.substring(depth);
        if (words.startsWith(" ")) {
            words = words.substring(1);
        }
        var signature = words.equals("-- ");
        if (depth != openDepth || signature) {
            end();
            text.append(">".repeat(depth)).append(depth > 0 ? " " : "");
        }
        if (words.endsWith(" ") && !signature) {
            text.append(deletesSpace ? words.substring(0, words.length() - 1) : words);
            openDepth = depth;
        } else {
            text.append(words).append('\n');
            openDepth = -1;
        }
    }

    private void end() {
        if (openDepth >= 0) {
            text.append('\n');
            openDepth = -1;
        }
    }
}
