package fr.vigie.engine.guard;

import fr.vigie.engine.Vocabulary;
import fr.vigie.procedure.Finding;
import java.util.stream.Stream;

/** What the engine computes in a diagram or a table is one of the few things that are published. */
class PlainExpressions implements Check {

    private final Vocabulary vocabulary;

    PlainExpressions(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public Stream<Finding> look(Bundle bundle) {
        var ticket = vocabulary.ticket();
        return bundle.drawings()
                .flatMap(drawing -> drawing.written()
                        .filter(Written::isComputed)
                        .filter(written -> !new Expression(written.value()).isPlain(ticket))
                        .map(written -> drawing.about(
                                written,
                                "l'expression « " + Shown.of(written.value())
                                        + " » n'est pas du vocabulaire : une variable (${priority}), une comparaison"
                                        + " (${priority == 1}) ou une question sur le ticket"
                                        + " (#{ticket.priority(execution.processBusinessKey)})")));
    }
}
