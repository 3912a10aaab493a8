package fr.vigie.engine.guard;

import fr.vigie.procedure.Finding;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.jspecify.annotations.Nullable;

/** What the engine keeps of a procedure has an end. */
class LifetimeSet implements Check {

    private static final String SENTENCE =
            "indiquez combien de temps son historique est conservé (History time to live, par exemple P365D)";

    @Override
    public Stream<Finding> look(Bundle bundle) {
        return Stream.concat(
                bundle.diagrams().stream()
                        .flatMap(diagram -> diagram.all(Process.class).stream()
                                .filter(Process::isExecutable)
                                .filter(process -> isMissing(process.getCamundaHistoryTimeToLiveString()))
                                .map(process -> diagram.about(process, SENTENCE))),
                bundle.tables().stream()
                        .flatMap(table -> table.all(Decision.class).stream()
                                .filter(decision -> isMissing(decision.getCamundaHistoryTimeToLiveString()))
                                .map(decision -> table.about(decision, SENTENCE))));
    }

    private static boolean isMissing(@Nullable String lifetime) {
        return lifetime == null || lifetime.isBlank();
    }
}
