package fr.vigie.coverage.feed;

import java.nio.charset.StandardCharsets;

/** Lines of a calendar, folded at 75 bytes of UTF-8 and never within a character, as RFC 5545 wants them. */
final class FoldedText {

    private static final int MOST_BYTES = 75;
    private static final String END = "\r\n";

    private final StringBuilder text = new StringBuilder();

    FoldedText line(String line) {
        var bytes = 0;
        for (int character : line.codePoints().toArray()) {
            var written = Character.toString(character);
            var more = written.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + more > MOST_BYTES) {
                text.append(END).append(' ');
                bytes = 1;
            }
            text.append(written);
            bytes += more;
        }
        text.append(END);
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
