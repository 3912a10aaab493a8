package fr.vigie.intake.alarm;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Reads the fields of one message, JSON or a form, as texts; what lies deeper is passed over and never kept in memory. */
@Component
class FlatMessage {

    private static final Pattern FORM = Pattern.compile("\\s*[A-Za-z]{1,40}=[^\\r\\n]*\\s*");

    private final ObjectMapper json;

    FlatMessage(ObjectMapper json) {
        this.json = json;
    }

    /** @return empty where it is neither */
    Optional<Map<String, String>> read(byte[] raw) {
        try {
            var text = new String(raw, 0, Math.min(raw.length, 60), StandardCharsets.UTF_8).strip();
            return text.startsWith("{") ? Optional.of(ofJson(raw)) : ofForm(raw);
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private Map<String, String> ofJson(byte[] raw) throws IOException {
        var fields = new HashMap<String, String>();
        try (var parser = json.getFactory().createParser(raw)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                var name = parser.currentName();
                if (parser.nextToken().isScalarValue()) {
                    if (parser.currentToken() != JsonToken.VALUE_NULL) {
                        fields.put(name, parser.getText());
                    }
                } else {
                    parser.skipChildren();
                }
            }
            if (parser.currentToken() != JsonToken.END_OBJECT || parser.nextToken() != null) {
                throw new IOException("There is more, or less, than one object");
            }
        }
        return fields;
    }

    private static Optional<Map<String, String>> ofForm(byte[] raw) {
        var text = new String(raw, StandardCharsets.UTF_8);
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        var fields = new HashMap<String, String>();
        for (var field : text.strip().split("&")) {
            var cut = field.indexOf('=');
            if (cut > 0) {
                fields.put(
                        field.substring(0, cut), URLDecoder.decode(field.substring(cut + 1), StandardCharsets.UTF_8));
            }
        }
        return Optional.of(fields);
    }
}
