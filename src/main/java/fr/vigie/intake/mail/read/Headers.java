package fr.vigie.intake.mail.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.james.mime4j.stream.Field;
import org.jspecify.annotations.Nullable;

/** The headers of a mail or of one of its parts, in their order. */
class Headers {

    private static final Pattern FOLD = Pattern.compile("[\\r\\n]+");

    private final List<Field> fields = new ArrayList<>();

    void add(Field field) {
        fields.add(field);
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    boolean has(String name) {
        return field(name) != null;
    }

    /** Whether any name begins so. */
    boolean hasAny(String beginning) {
        return fields.stream().anyMatch(field -> field.getNameLowerCase().startsWith(beginning));
    }

    /** The first of that name, unfolded, its encoded words as they came; null where there is none. */
    @Nullable
    String raw(String name) {
        var field = field(name);
        return field == null ? null : body(field);
    }

    /** All of that name, as {@link #raw}. */
    List<String> all(String name) {
        return fields.stream()
                .filter(field -> field.getNameLowerCase().equals(name))
                .map(Headers::body)
                .toList();
    }

    /** The first of that name as people read it; null where there is none, or nothing in it. */
    @Nullable
    String words(String name, int max) {
        var raw = raw(name);
        var words = raw == null ? "" : Clean.line(EncodedWords.decode(raw), max);
        return words.isEmpty() ? null : words;
    }

    /** The first word in lower case, without parameters and comments: {@code auto-replied}; empty where there is none. */
    String token(String name) {
        var raw = raw(name);
        return raw == null ? "" : raw.strip().split("[;\\s(]", 2)[0].toLowerCase(Locale.ROOT);
    }

    Parameters parameters(String name) {
        return Parameters.of(field(name));
    }

    private @Nullable Field field(String name) {
        for (var field : fields) {
            if (field.getNameLowerCase().equals(name)) {
                return field;
            }
        }
        return null;
    }

    private static String body(Field field) {
        var raw = field.getRaw();
        if (raw == null) {
            return field.getBody() == null ? "" : field.getBody();
        }
        var line = Letters.guess(raw.toByteArray());
        return FOLD.matcher(line.substring(line.indexOf(':') + 1))
                .replaceAll("")
                .strip();
    }
}
