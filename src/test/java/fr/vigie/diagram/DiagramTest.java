package fr.vigie.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every diagram is code that a process owner may change; what the guard asks at deployment is not asked again here. */
@ExtendWith(NamesTheFile.class)
class DiagramTest {

    private static final int MOST_TASKS = 21;
    private static final String EXPRESSION = "[#$]\\{(\\w+)}";

    /** What Modeler makes up: {@code Activity_1abcdef}. */
    private static final String MADE_UP_ID = "\\p{Lu}\\w*_\\w+";

    static Stream<Drawing> diagrams() {
        return Drawing.all();
    }

    @Test
    void there_are_diagrams() {
        assertThat(diagrams()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void a_file_is_called_like_the_process_that_it_deploys(Drawing diagram) {
        assertThat(diagram.process().getId()).isEqualTo(diagram.name());
        assertThat(diagram.process().isExecutable()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void ids_are_written_by_hand(Drawing diagram) {
        assertThat(Texts.of(diagram.model()).attribute("id")).noneMatch(id -> id.matches(MADE_UP_ID));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void it_is_small_enough_to_be_read(Drawing diagram) {
        assertThat(diagram.the(Task.class).size()
                        + diagram.the(CallActivity.class).size())
                .isLessThanOrEqualTo(MOST_TASKS);
    }

    @Test
    void every_delegate_that_exists_is_drawn() {
        assertThat(Beans.delegates().keySet())
                .isNotEmpty()
                .isSubsetOf(diagrams().flatMap(DiagramTest::drawnDelegates).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void a_form_of_our_own_pages_is_served_by_us(Drawing diagram) {
        assertThat(Texts.of(diagram.model()).attribute("formKey"))
                .allSatisfy(key -> assertThat(key).startsWith("embedded:/camunda/app/tasklist/forms/"))
                .allSatisfy(key -> assertThat(DiagramTest.class.getResource(
                                key.replace("embedded:/camunda/", "/META-INF/resources/webjars/camunda/")))
                        .as(key)
                        .isNotNull());
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void what_a_diagram_calls_exists_and_is_taken_at_its_latest(Drawing diagram) {
        var texts = Texts.of(diagram.model());

        assertThat(texts.attribute("calledElement")).isSubsetOf(Folder.names(".bpmn"));
        assertThat(texts.attribute("decisionRef")).isSubsetOf(Folder.names(".dmn"));
        assertThat(texts.attribute("formRef"))
                .isSubsetOf(Folder.names(".form"))
                .hasSameSizeAs(texts.attribute("formRefBinding").toList());
        assertThat(texts.names()).doesNotContain("calledElementVersion", "decisionRefVersion");
        assertThat(Stream.of("calledElementBinding", "decisionRefBinding", "formRefBinding")
                        .flatMap(texts::attribute))
                .allMatch("latest"::equals);
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void every_user_task_is_offered_to_somebody_with_a_form(Drawing diagram) {
        assertThat(diagram.the(UserTask.class)).allSatisfy(task -> {
            assertThat(task.getCamundaCandidateGroups())
                    .as("groups of %s", task.getId())
                    .isNotBlank();
            assertThat(task.getCamundaFormRef()).as("form of %s", task.getId()).isNotBlank();
        });
    }

    private static Stream<String> drawnDelegates(Drawing diagram) {
        return Texts.of(diagram.model()).attribute("delegateExpression").map(name -> name.replaceAll(EXPRESSION, "$1"));
    }
}
