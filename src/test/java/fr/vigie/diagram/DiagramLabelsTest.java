package fr.vigie.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.commitment.Commitment;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every diagram speaks French as people say it aloud: tasks act, splits ask, arrows answer, timers say their delay. */
@ExtendWith(NamesTheFile.class)
class DiagramLabelsTest {

    /** What escalation is called on every page, a team rather than a deed. */
    private static final String NEXT_TEAM = "Équipe suivante";

    private static final String INFINITIVE = "(P[1-5] · )?\\p{Lu}\\p{L}*(er|ir|re)(\\s.*)?";
    private static final String QUESTION = "\\p{Lu}.*[ \u00A0\u202F]\\?";

    static Stream<Drawing> diagrams() {
        return Drawing.all();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void the_process_and_its_tasks_are_called_by_what_is_done(Drawing diagram) {
        assertThat(diagram.process().getName()).matches(INFINITIVE);
        assertThat(diagram.the(Activity.class))
                .filteredOn(activity -> !(activity instanceof SubProcess))
                .allSatisfy(task -> assertThat(task.getName())
                        .as("label of %s", task.getId())
                        .isNotNull()
                        .matches(label -> label.equals(NEXT_TEAM) || label.matches(INFINITIVE)));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void every_event_and_sub_process_has_a_label(Drawing diagram) {
        assertThat(diagram.nodes())
                .filteredOn(node -> node instanceof Event || node instanceof SubProcess)
                .allSatisfy(node -> assertThat(node.getName())
                        .as("label of %s", node.getId())
                        .isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void a_split_asks_and_each_of_its_arrows_answers(Drawing diagram) {
        assertThat(diagram.the(ExclusiveGateway.class))
                .filteredOn(gateway -> gateway.getOutgoing().size() > 1)
                .allSatisfy(split -> {
                    assertThat(split.getName())
                            .as("label of %s", split.getId())
                            .isNotNull()
                            .matches(QUESTION);
                    assertThat(split.getOutgoing())
                            .allSatisfy(answer -> assertThat(answer.getName())
                                    .as("label of %s", answer.getId())
                                    .isNotBlank());
                });
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void a_timer_says_the_delay_that_it_keeps(Drawing diagram) {
        assertThat(diagram.the(Event.class))
                .allSatisfy(event -> Drawing.delay(event)
                        // what a table answers is said by the table
                        .filter(drawn -> !drawn.contains("{"))
                        .ifPresent(drawn -> assertThat(event.getName())
                                .as("label of %s, which waits %s", event.getId(), drawn)
                                .isEqualTo(said(Commitment.parse(drawn)))));
    }

    /** "15 min", "1 h", "5 jours ouvrés": the words of the receipt, shortened as on a clock. */
    private static String said(Commitment promise) {
        return promise.inWords().replaceAll("\\bheures?\\b", "h").replaceAll("\\bminutes?\\b", "min");
    }
}
