package fr.vigie.coverage.feed;

import java.nio.charset.StandardCharsets;

/** Lines folded at 75 bytes of UTF-8 and never within a character, as RFC 5545 wants them; ical4j counts characters. */
final class FoldedText {

    private static final int MOST_BYTES = 75;

    private FoldedText() {}

    static String of(String lines) {
        var text = new StringBuilder();
        var bytes = 0;
        for (int character : lines.codePoints().toArray()) {
            var written = Character.toString(character);
            bytes += written.getBytes(StandardCharsets.UTF_8).length;
            if (character == '\r' || character == '\n') {
                bytes = 0;
            } else if (bytes > MOST_BYTES) {
                text.append("\r\n ");
                bytes = 1 + written.getBytes(StandardCharsets.UTF_8).length;
            }
            text.append(written);
        }
        return text.toString();
    }
}
