package fr.vigie.engine.guard;

import fr.vigie.engine.Vocabulary;
import fr.vigie.procedure.Finding;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;

/** Every step that is drawn is one that somebody knows how to do, and after a hand-over there is another one. */
class StepsKnown implements Check {

    private static final Set<String> WITHOUT_MARK = Set.of("expectHandover", "expectNextHandover", "listTickets");

    private final Vocabulary vocabulary;

    StepsKnown(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public Stream<Finding> look(Bundle bundle) {
        return bundle.diagrams().stream()
                .flatMap(diagram -> Stream.of(unknown(diagram), lost(diagram), lastHandover(diagram).stream())
                        .flatMap(all -> all));
    }

    private Stream<Finding> unknown(Drawing<BpmnModelInstance> diagram) {
        return Steps.in(diagram)
                .filter(step -> !vocabulary.containsKey(Steps.name(step)))
                .map(step -> diagram.about(step, "l'étape « " + Shown.of(Steps.name(step)) + " » n'existe pas"));
    }

    /** A step that is only named is not done: the engine looks the name up, and goes on. */
    private Stream<Finding> lost(Drawing<BpmnModelInstance> diagram) {
        return diagram.written()
                .filter(written -> written.name().equals("expression")
                        && written.element().matches(".*(Task|EventDefinition)")
                        && !new Expression(written.value()).asks(vocabulary.ticket()))
                .map(
                        written -> diagram.about(
                                written,
                                "« " + Shown.of(written.value())
                                        + " » ne ferait rien ici ; choisissez « Delegate expression » au lieu de « Expression »"));
    }

    private static List<Finding> lastHandover(Drawing<BpmnModelInstance> diagram) {
        if (!(diagram.model().getModelElementById("handover") instanceof Process handover)) {
            return List.of();
        }
        var drawn = Steps.in(diagram).map(Steps::name).collect(Collectors.toSet());
        var waits = diagram.all(Message.class).stream().anyMatch(message -> "planChanged".equals(message.getName()));
        return drawn.containsAll(WITHOUT_MARK) && waits
                ? List.of()
                : List.of(diagram.about(
                        handover,
                        "une relève sans "
                                + String.join(
                                        ", ",
                                        List.copyOf(WITHOUT_MARK).stream()
                                                .sorted()
                                                .toList())
                                + " ni le message « planChanged » serait la dernière ; remettez ces étapes"));
    }
}
