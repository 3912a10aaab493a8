package fr.vigie.engine.guard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;

/** The forms among the files of one deployment. */
class Forms {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Each by its file; one that can't be read is missing. */
    static Stream<Map.Entry<String, JsonNode>> in(Bundle bundle) {
        return bundle.files().entrySet().stream()
                .filter(file -> Shown.ending(file.getKey()).equals("form"))
                .map(file -> Map.entry(file.getKey(), read(file.getValue())));
    }

    private static JsonNode read(byte[] content) {
        try {
            return JSON.readTree(content);
        } catch (IOException unreadable) {
            return MissingNode.getInstance();
        }
    }

    private Forms() {}
}
