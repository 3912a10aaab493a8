package fr.vigie.intake.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The headers of a mail as lines, read without believing anything.
 *
 * @param lines each header in one line
 * @param body  where it begins
 */
record RawHeaders(List<String> lines, int body) {

    private static final int MOST = 256 * 1024;

    static RawHeaders of(byte[] content) {
        int most = Math.min(content.length, MOST);
        int end = 0;
        while (end < most && !isBlankLine(content, end)) {
            end = nextLine(content, end, most);
        }
        var text = new String(content, 0, end, StandardCharsets.ISO_8859_1);
        return new RawHeaders(
                Arrays.asList(text.replaceAll("\\r?\\n[ \\t]+", " ").split("\\r?\\n")), end);
    }

    boolean has(String name) {
        return lines.stream().anyMatch(line -> isOf(line, name));
    }

    /** Of what was written, not of the way it came: one mail that arrives by two ways is the same. */
    String fingerprint(byte[] content) {
        var written = lines.stream()
                .filter(line -> isOf(line, "from") || isOf(line, "subject") || isOf(line, "date"))
                .sorted()
                .collect(Collectors.joining("\n"));
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(written.getBytes(StandardCharsets.ISO_8859_1));
            digest.update(content, body, content.length - body);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    private static boolean isOf(String line, String name) {
        return line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":");
    }

    private static boolean isBlankLine(byte[] content, int at) {
        return content[at] == '\n' || content[at] == '\r' && at + 1 < content.length && content[at + 1] == '\n';
    }

    private static int nextLine(byte[] content, int from, int most) {
        int at = from;
        while (at < most && content[at] != '\n') {
            at++;
        }
        return Math.min(at + 1, most);
    }
}
