package fr.vigie.engine.guard;

import fr.vigie.procedure.Finding;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.OutputEntry;

/** A table reads variables by their names and answers with values: the engine would compute anything else as a program. */
class PlainTables implements Check {

    private static final String NAME = "[a-zA-Z]\\w*";
    private static final String VALUE = "(\"[^\"]*\"|-?\\d+(\\.\\d+)?|true|false|null)?";

    @Override
    public Stream<Finding> look(Bundle bundle) {
        return bundle.tables().stream()
                .flatMap(table -> Stream.concat(
                        table.all(InputExpression.class).stream()
                                .filter(read -> !text(read.getTextContent()).matches(NAME))
                                .map(read -> table.about(
                                        read,
                                        "une colonne lit une variable par son nom, pas « "
                                                + Shown.of(text(read.getTextContent())) + " »")),
                        table.all(OutputEntry.class).stream()
                                .filter(answer -> !text(answer.getTextContent()).matches(VALUE))
                                .map(answer -> table.about(
                                        answer,
                                        "une réponse est un texte entre guillemets, un nombre, true ou false, pas « "
                                                + Shown.of(text(answer.getTextContent())) + " »"))));
    }

    private static String text(String written) {
        return written.strip();
    }
}
