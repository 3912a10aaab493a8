package fr.vigie.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever draws picks each step of the house by its name, as our own diagrams draw it. */
@ExtendWith(NamesTheFile.class)
class TemplateTest {

    private static final Set<String> DRAWN =
            Drawing.all().flatMap(diagram -> Texts.of(diagram.model()).values()).collect(Collectors.toSet());

    static Stream<Template> templates() {
        return Template.all();
    }

    static Stream<Template> steps() {
        return Template.steps();
    }

    static Stream<Step> drawnSteps() {
        return Step.all().filter(step -> step.delegate() != null);
    }

    @Test
    void every_delegate_has_one_template_and_every_template_of_a_step_has_its_delegate() {
        assertThat(steps().map(template -> template.delegate().orElseThrow()))
                .containsExactlyInAnyOrderElementsOf(Beans.delegates().keySet());
    }

    @Test
    void no_two_templates_share_an_id_or_a_name_in_the_list_of_their_room() {
        assertThat(templates().map(template -> template.text("id"))).doesNotHaveDuplicates();
        assertThat(templates().map(template -> template.json().path("category").path("name") + template.text("name")))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void a_template_says_what_it_is_and_every_question_what_it_asks(Template template) {
        assertThat(List.of(template.text("$schema"), template.text("name"), template.text("description")))
                .noneMatch(String::isBlank);
        assertThat(template.text("id")).matches("fr\\.vigie\\.((task|decision|call)\\.)?\\w+");
        assertThat(template.json().path("version").asInt()).isPositive();
        assertThat(template.properties())
                .filteredOn(property -> !property.path("type").asText().equals("Hidden"))
                .allSatisfy(property -> {
                    assertThat(property.path("label").asText()).isNotBlank();
                    assertThat(property.path("description").asText()).isNotBlank();
                    assertThat(Template.choices(property).values()).isNotEmpty().noneMatch(String::isBlank);
                });
    }

    /** An {@code elementType} has Modeler draw the element anew: its size, its arrows and its timers would move. */
    @ParameterizedTest
    @MethodSource("templates")
    void a_template_leaves_what_is_drawn_as_it_is_drawn(Template template) {
        assertThat(template.json().has("elementType")).isFalse();
        assertThat(template.appliesTo())
                .isSubsetOf(
                        template.delegate().isPresent()
                                ? Set.of("bpmn:ServiceTask", "bpmn:SendTask")
                                : Set.of(template.type()));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void what_a_template_computes_is_drawn_by_us_too_and_no_question_begins_outside_its_list(Template template) {
        assertThat(values(template).filter(text -> text.contains("{"))).isSubsetOf(DRAWN);
        assertThat(template.properties())
                .filteredOn(property -> property.has("choices") && property.has("value"))
                .allMatch(property -> Template.choices(property)
                        .containsKey(property.path("value").asText()));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void a_step_is_named_drawn_and_set_apart_as_in_our_diagrams(Template template) {
        var delegate = template.delegate().orElseThrow();
        var drawn = Step.calling(delegate).filter(Step::isTask).toList();

        assertThat(template.text("id")).isEqualTo("fr.vigie." + delegate);
        assertThat(drawn).isNotEmpty().allMatch(step -> step.type().equals(template.type()));
        assertThat(template.property("name").map(name -> name.path("value").asText()))
                .isEqualTo(
                        template.inputs().isEmpty()
                                ? drawn.stream()
                                        .map(step -> step.node().getName())
                                        .findFirst()
                                : Optional.empty());
        assertThat(template.property("camunda:asyncBefore").isPresent())
                .isEqualTo(drawn.stream().allMatch(step -> "true".equals(step.attribute("asyncBefore"))));
    }

    @ParameterizedTest
    @MethodSource("drawnSteps")
    void a_step_of_our_diagrams_could_have_been_drawn_with_its_template(Step step) {
        var template = Template.of(Objects.requireNonNull(step.delegate()));

        assertThat(step.inputs().keySet()).isSubsetOf(template.inputs());
        assertThat(refused(template, step.inputs())).isEmpty();
    }

    private static Map<String, JsonNode> refused(Template template, Map<String, String> drawn) {
        return template.inputs().stream()
                .filter(input -> !Template.allows(template.input(input).orElseThrow(), drawn.get(input)))
                .collect(Collectors.toMap(
                        input -> input, input -> template.input(input).orElseThrow()));
    }

    private static Stream<String> values(Template template) {
        return template.properties().stream()
                .map(property -> property.path("value").asText());
    }
}
