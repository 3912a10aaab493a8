package fr.vigie.intake.mail.read;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.jspecify.annotations.Nullable;

/**
 * A header's value with its parameters, also where these are in pieces and other letters (RFC 2231), or in encoded words
 * that have no place there.
 *
 * @param value in lower case, without parameters
 * @param all   by their names in lower case
 */
record Parameters(String value, Map<String, String> all) {

    private static final int MOST_PIECES = 200;

    static Parameters of(@Nullable Field field) {
        if (!(field instanceof RawField raw)) {
            return new Parameters("", Map.of());
        }
        var body = RawFieldParser.DEFAULT.parseRawBody(raw);
        Map<String, TreeMap<Integer, Piece>> pieces = new HashMap<>();
        body.getParams().stream()
                .filter(pair -> pair.getName() != null && pair.getValue() != null)
                .limit(MOST_PIECES)
                .forEach(pair -> Piece.of(pair.getName().strip().toLowerCase(Locale.ROOT), pair.getValue())
                        .sortInto(pieces));
        Map<String, String> all = new HashMap<>();
        pieces.forEach((name, parts) -> all.put(name, joined(parts)));
        var value = body.getValue() == null ? "" : body.getValue();
        return new Parameters(value.strip().toLowerCase(Locale.ROOT), all);
    }

    @Nullable
    String get(String name) {
        return all.get(name);
    }

    private static String joined(TreeMap<Integer, Piece> parts) {
        if (parts.size() > 1) {
            // a value for programs that know no pieces, beside one for those that do
            parts.remove(Piece.WHOLE);
        }
        var bytes = new ByteArrayOutputStream();
        String charset = null;
        boolean first = true;
        for (var part : parts.values()) {
            var value = part.value();
            int language = value.indexOf('\'');
            int words = value.indexOf('\'', language + 1);
            if (first && part.encoded() && language >= 0 && words > 0) {
                charset = value.substring(0, language);
                value = value.substring(words + 1);
            }
            bytes.writeBytes(part.encoded() ? percent(value) : value.getBytes(StandardCharsets.ISO_8859_1));
            first = false;
        }
        var text = Letters.decode(bytes.toByteArray(), charset == null || charset.isBlank() ? null : charset);
        return charset == null ? EncodedWords.decode(text) : text;
    }

    private static byte[] percent(String value) {
        var bytes = new ByteArrayOutputStream(value.length());
        for (int i = 0; i < value.length(); i++) {
            int code = value.charAt(i) == '%' ? EncodedWords.hex(value, i + 1) : -1;
            bytes.write(code < 0 ? value.charAt(i) : code);
            i += code < 0 ? 0 : 2;
        }
        return bytes.toByteArray();
    }

    /** One piece of a value: {@code filename*1*}. */
    private record Piece(String name, int number, boolean encoded, String value) {

        static final int WHOLE = -2;
        private static final int WHOLE_ENCODED = -1;

        static Piece of(String written, String value) {
            var encoded = written.endsWith("*");
            var name = encoded ? written.substring(0, written.length() - 1) : written;
            int star = name.lastIndexOf('*');
            if (star > 0 && name.substring(star + 1).matches("\\d{1,3}")) {
                return new Piece(name.substring(0, star), Integer.parseInt(name.substring(star + 1)), encoded, value);
            }
            return new Piece(name, encoded ? WHOLE_ENCODED : WHOLE, encoded, value);
        }

        void sortInto(Map<String, TreeMap<Integer, Piece>> pieces) {
            pieces.computeIfAbsent(name, any -> new TreeMap<>()).putIfAbsent(number, this);
        }
    }
}
