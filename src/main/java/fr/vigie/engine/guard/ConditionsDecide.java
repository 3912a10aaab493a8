package fr.vigie.engine.guard;

import fr.vigie.engine.Vocabulary;
import fr.vigie.procedure.Finding;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** What stands on an arrow answers yes or no: the engine takes any text, and stops whoever comes by. */
class ConditionsDecide implements Check {

    private static final Set<String> CONDITIONS = Set.of("conditionExpression", "completionCondition", "condition");

    private final Vocabulary vocabulary;

    ConditionsDecide(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public Stream<Finding> look(Bundle bundle) {
        return bundle.diagrams().stream().flatMap(this::undecided);
    }

    private Stream<Finding> undecided(Drawing<BpmnModelInstance> diagram) {
        var ticket = vocabulary.ticket();
        return diagram.written()
                .filter(written -> CONDITIONS.contains(written.name()))
                .filter(written -> !new Expression(written.value()).mayDecide(ticket))
                .map(
                        written -> diagram.about(
                                written,
                                "la condition « " + Shown.of(written.value())
                                        + " » ne répond ni oui ni non ; écrivez une comparaison, par exemple ${priority == 2}"));
    }
}
