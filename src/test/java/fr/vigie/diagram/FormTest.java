package fr.vigie.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form can be filled in, and asks all that the steps behind it read. */
@ExtendWith(NamesTheFile.class)
class FormTest {

    static Stream<Path> forms() {
        return Folder.files(".form");
    }

    static Stream<Drawing> diagrams() {
        return Drawing.all();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_file_is_called_like_the_form_that_it_deploys(Path file) throws IOException {
        assertThat(read(file).path("id").asText()).isEqualTo(Folder.name(file));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void every_field_has_a_label_and_a_name_of_its_own(Path file) throws IOException {
        assertThat(components(file).filter(component -> component.has("key")))
                .allSatisfy(field -> assertThat(field.path("label").asText())
                        .as("label of %s", field.path("key"))
                        .isNotBlank());
        assertThat(keys(file)).isNotEmpty().doesNotHaveDuplicates();
        assertThat(components(file).map(component -> component.path("id").asText()))
                .doesNotHaveDuplicates()
                .noneMatch(id -> id.matches("\\p{Lu}\\w*_\\w+"));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void a_form_asks_all_that_the_steps_behind_it_read(Drawing diagram) {
        assertThat(diagram.the(UserTask.class))
                .allSatisfy(task -> assertThat(keys(form(task.getCamundaFormRef())))
                        .as("form of %s", task.getId())
                        .containsAll(Reads.behind(task)));
    }

    @Test
    void what_the_steps_read_is_found_in_their_sources() {
        assertThat(reads("incident", "restore")).containsExactly("resolution");
        assertThat(reads("reaction", "interveneP1")).contains("action", "comment", "maintenance", "newPriority");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void every_form_is_used(Path file) {
        assertThat(diagrams().flatMap(diagram -> Texts.of(diagram.model()).attribute("formRef")))
                .contains(Folder.name(file));
    }

    /** Tasklist finds known errors and procedures by what is shown as chosen. */
    @ParameterizedTest
    @MethodSource("forms")
    void a_service_is_called_in_forms_as_everywhere(Path file) throws IOException {
        var names = names();
        assertThat(components(file)
                        .filter(component -> component.path("key").asText().equals("service"))
                        .flatMap(component ->
                                StreamSupport.stream(component.path("values").spliterator(), false)))
                .allSatisfy(choice -> assertThat(choice.path("label").asText())
                        .isEqualTo(names.get(choice.path("value").asText())));
    }

    /** What our services are called, by their ids. */
    private static Map<String, String> names() throws IOException {
        var settings = Files.readString(Path.of("src/main/resources/application.yml"));
        return Pattern.compile("- \\{id: (\\w+), name: ([^,}]+)")
                .matcher(settings)
                .results()
                .collect(Collectors.toMap(service -> service.group(1), service -> service.group(2)));
    }

    private static Iterable<String> reads(String process, String task) {
        return diagrams()
                .filter(diagram -> diagram.name().equals(process))
                .flatMap(diagram -> diagram.the(UserTask.class).stream())
                .filter(drawn -> drawn.getId().equals(task))
                .map(Reads::behind)
                .findFirst()
                .orElseThrow();
    }

    private static Path form(String id) {
        return forms().filter(file -> Folder.name(file).equals(id)).findFirst().orElseThrow();
    }

    private static List<String> keys(Path file) throws IOException {
        return components(file)
                .filter(component -> component.has("key"))
                .map(component -> component.path("key").asText())
                .toList();
    }

    private static Stream<JsonNode> components(Path file) throws IOException {
        return StreamSupport.stream(read(file).path("components").spliterator(), false);
    }

    private static JsonNode read(Path file) throws IOException {
        return new ObjectMapper().readTree(Files.readString(file));
    }
}
