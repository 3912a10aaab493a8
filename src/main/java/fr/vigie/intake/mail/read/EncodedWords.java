package fr.vigie.intake.mail.read;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Headers in letters that headers may not have (RFC 2047), also where a letter was cut in two by its sender. */
class EncodedWords {

    private static final int LONGEST_CHARSET = 40;

    private final String text;
    private final StringBuilder plain = new StringBuilder();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private @Nullable String charset;
    private int at;

    private EncodedWords(String text) {
        this.text = text;
    }

    /** What is no such word, or a broken one, stays as it is. */
    static String decode(String text) {
        return text.contains("=?") ? new EncodedWords(text).decoded() : text;
    }

    private String decoded() {
        while (at < text.length()) {
            int start = text.indexOf("=?", at);
            if (start < 0) {
                break;
            }
            var between = text.substring(at, start);
            if (!between.isBlank() || charset == null) {
                flush();
                plain.append(between);
            }
            at = start;
            if (!word()) {
                flush();
                plain.append("=?");
                at = start + 2;
            }
        }
        flush();
        return plain.append(text, at, text.length()).toString();
    }

    private boolean word() {
        int charsetEnd = text.indexOf('?', at + 2);
        if (charsetEnd < 0
                || charsetEnd - at > LONGEST_CHARSET
                || charsetEnd + 2 >= text.length()
                || text.charAt(charsetEnd + 2) != '?') {
            return false;
        }
        int end = text.indexOf("?=", charsetEnd + 3);
        if (end < 0) {
            return false;
        }
        var name = text.substring(at + 2, charsetEnd).replaceFirst("\\*.*", "").toLowerCase(Locale.ROOT);
        var bytes = bytes(text.charAt(charsetEnd + 1), text.substring(charsetEnd + 3, end));
        if (bytes == null || name.isBlank()) {
            return false;
        }
        if (!name.equals(charset)) {
            flush();
            charset = name;
        }
        pending.writeBytes(bytes);
        at = end + 2;
        return true;
    }

    private static byte @Nullable [] bytes(char encoding, String payload) {
        return switch (encoding) {
            case 'b', 'B' -> base64(payload);
            case 'q', 'Q' -> quoted(payload);
            default -> null;
        };
    }

    private static byte @Nullable [] base64(String payload) {
        try {
            var clean = payload.replaceAll("[^A-Za-z0-9+/]", "");
            return Base64.getDecoder().decode(clean.length() % 4 == 1 ? clean.substring(0, clean.length() - 1) : clean);
        } catch (IllegalArgumentException broken) {
            return null;
        }
    }

    private static byte[] quoted(String payload) {
        var bytes = new ByteArrayOutputStream(payload.length());
        for (int i = 0; i < payload.length(); i++) {
            var letter = payload.charAt(i);
            int code = letter == '=' ? hex(payload, i + 1) : -1;
            if (code >= 0) {
                bytes.write(code);
                i += 2;
            } else {
                bytes.writeBytes((letter == '_' ? " " : String.valueOf(letter)).getBytes(Letters.WINDOWS));
            }
        }
        return bytes.toByteArray();
    }

    /** -1 where no two hexadecimal digits stand. */
    static int hex(String text, int at) {
        if (at + 1 >= text.length()) {
            return -1;
        }
        int high = Character.digit(text.charAt(at), 16);
        int low = Character.digit(text.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private void flush() {
        if (charset != null) {
            plain.append(Letters.decode(pending.toByteArray(), charset));
            pending.reset();
            charset = null;
        }
    }
}
