package fr.vigie.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import fr.vigie.Knock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The OpenAPI documents of a running Vigie, as somebody reads them who has an account. */
public class Described {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);

    private final JsonNode document;

    /** One operation; its name is {@code GET /api/incidents/{reference}}. */
    public record Operation(String method, String path, JsonNode text) {

        @Override
        public String toString() {
            return method + " " + path;
        }

        /** Whether a request is one of these: {@code path} is without host and query. */
        boolean answers(String asked, String where) {
            var pattern = Stream.of(path.split("(?<=})|(?=\\{)"))
                    .map(part -> part.startsWith("{") ? "[^/]+" : Pattern.quote(part))
                    .reduce("", String::concat);
            return method.equals(asked) && where.matches(pattern);
        }
    }

    private Described(JsonNode document) {
        this.document = document;
    }

    public static Described at(int port, String path) {
        try {
            return new Described(new ObjectMapper()
                    .readTree(Knock.at(port, path).as("integrateur").get().body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public JsonNode document() {
        return document;
    }

    public List<Operation> operations() {
        return under("paths");
    }

    List<Operation> under(String section) {
        var all = new ArrayList<Operation>();
        document.path(section)
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(operation -> {
                    if (METHODS.contains(operation.getKey())) {
                        all.add(new Operation(
                                operation.getKey().toUpperCase(java.util.Locale.ROOT),
                                path.getKey(),
                                operation.getValue()));
                    }
                }));
        return all;
    }

    public boolean answers(String method, String path) {
        return operations().stream().anyMatch(operation -> operation.answers(method, path));
    }

    /** Where an example is not what its schema says, or says what its schema does not know. */
    List<String> wrong(JsonNode example, JsonNode schema, String where) {
        var whole = schema.<ObjectNode>deepCopy().set("components", document.path("components"));
        return Stream.concat(
                        strange(example, schema, where).stream(),
                        SCHEMAS.getSchema(whole).validate(example).stream().map(problem -> where + " " + problem))
                .toList();
    }

    /** A schema, wherever it really stands; of one that may be null what it is otherwise. */
    private JsonNode schema(JsonNode schema) {
        if (schema.has("anyOf")) {
            return schema(schema.path("anyOf").get(0));
        }
        var ref = schema.path("$ref").asText();
        return ref.isEmpty() ? schema : schema(document.at(ref.substring(1)));
    }

    /** {@code .journal[0].colour}. */
    private List<String> strange(JsonNode example, JsonNode written, String where) {
        var schema = schema(written);
        var found = new ArrayList<String>();
        if (example.isArray()) {
            example.forEach(one -> found.addAll(strange(one, schema.path("items"), where + "[]")));
        } else if (example.isObject() && schema.has("properties")) {
            example.fields().forEachRemaining(field -> {
                var property = schema.path("properties").path(field.getKey());
                if (property.isMissingNode()) {
                    found.add(where + "." + field.getKey());
                } else {
                    found.addAll(strange(field.getValue(), property, where + "." + field.getKey()));
                }
            });
        } else if (schema.has("enum") && example.isTextual()) {
            if (stream(schema.path("enum")).noneMatch(example::equals)) {
                found.add(where + " = " + example);
            }
        }
        return found;
    }

    static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
