package fr.vigie.diagram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A building block that Modeler offers: what it is called, what it fixes and what it asks. */
record Template(Path file, JsonNode json) {

    private static final Path FOLDER = Path.of("bpmn/.camunda/element-templates");
    private static final List<Template> ALL = read();

    static Stream<Template> all() {
        return ALL.stream();
    }

    /** Those that put a delegate into the diagram. */
    static Stream<Template> steps() {
        return all().filter(template -> template.delegate().isPresent());
    }

    static Template of(String delegate) {
        return steps().filter(template -> template.delegate().equals(Optional.of(delegate)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No template puts #{" + delegate + "} into a diagram"));
    }

    String text(String name) {
        return json.path(name).asText();
    }

    /** What our own diagrams draw for it: {@code bpmn:SendTask}. */
    String type() {
        return appliesTo().get(0);
    }

    List<String> appliesTo() {
        return elements(json.path("appliesTo")).map(JsonNode::asText).toList();
    }

    /** The delegate that it calls, where it calls one. */
    Optional<String> delegate() {
        return property("camunda:delegateExpression")
                .map(property -> property.path("value").asText().replaceAll("[#{}]", ""));
    }

    List<JsonNode> properties() {
        return elements(json.path("properties")).toList();
    }

    /** What it writes, or asks, as an attribute of that name. */
    Optional<JsonNode> property(String name) {
        return bound("property", name);
    }

    /** What it writes, or asks, as an input parameter of that name. */
    Optional<JsonNode> input(String name) {
        return bound("camunda:inputParameter", name);
    }

    List<String> inputs() {
        return properties().stream()
                .filter(property ->
                        property.path("binding").path("type").asText().equals("camunda:inputParameter"))
                .map(property -> property.path("binding").path("name").asText())
                .toList();
    }

    /** The values of a closed list with what people read for them. */
    static Map<String, String> choices(JsonNode property) {
        return elements(property.path("choices"))
                .collect(Collectors.toMap(
                        choice -> choice.path("value").asText(),
                        choice -> choice.path("name").asText()));
    }

    /** Whether somebody who picked the template could have drawn this: null where nothing is drawn. */
    static boolean allows(JsonNode property, @Nullable String drawn) {
        var isEmpty = drawn == null || drawn.isEmpty();
        if (isEmpty) {
            return !property.path("constraints").path("notEmpty").asBoolean();
        }
        return property.has("choices")
                ? choices(property).containsKey(drawn)
                : property.path("value").asText().equals(drawn);
    }

    private Optional<JsonNode> bound(String type, String name) {
        return properties().stream()
                .filter(property ->
                        property.path("binding").path("type").asText().equals(type))
                .filter(property ->
                        property.path("binding").path("name").asText().equals(name))
                .findFirst();
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static List<Template> read() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted()
                    .flatMap(file -> elements(json(file)).map(json -> new Template(file, json)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonNode json(Path file) {
        try {
            return new ObjectMapper().readTree(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file.toString(), unreadable);
        }
    }

    @Override
    public String toString() {
        return text("id");
    }
}
