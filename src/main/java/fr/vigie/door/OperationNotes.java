package fr.vigie.door;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/**
 * What an operation says of itself beside its types: longer than code, so it stands in a file of its own.
 *
 * @param summary     where the code has none, in a few words
 * @param description what it does and for whom
 * @param parameters  an example of each, by name
 * @param request     an example of the body
 * @param answers     by status, what it means and an example of it
 * @param refuses     by status, an example of the sentence; 400, 401 and 403 are the same everywhere
 */
record OperationNotes(
        @Nullable String summary,
        @Nullable String description,
        @JsonSetter(nulls = Nulls.AS_EMPTY) @Nullable Map<String, JsonNode> parameters,
        @Nullable JsonNode request,
        @JsonSetter(nulls = Nulls.AS_EMPTY) @Nullable Map<String, Answer> answers,
        @JsonSetter(nulls = Nulls.AS_EMPTY) @Nullable Map<Integer, String> refuses) {

    /**
     * One answer.
     *
     * @param words   what this status means
     * @param type    the media type; JSON where none is said
     * @param example of its body; none where it has none
     */
    record Answer(
            String words, @Nullable String type, @Nullable JsonNode example) {}

    private static final String FILE = "openapi/operations.yml";

    /** By method and path: {@code GET /api/incidents/{reference}}. */
    static Map<String, OperationNotes> all() {
        try (var file = new ClassPathResource(FILE).getInputStream()) {
            return new ObjectMapper(new YAMLFactory()).readValue(file, new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The notes to the operations are part of this application", unreadable);
        }
    }
}
