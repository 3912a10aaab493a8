package fr.vigie.engine.guard;

import fr.vigie.procedure.Finding;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;

/** The engine can read every condition of a table: it looks at them one by one when it asks, and stops at one it can't. */
class ConditionsRead implements Check {

    @Override
    public Stream<Finding> look(Bundle bundle) {
        return bundle.tables().stream()
                .flatMap(table -> table.all(DecisionTable.class).stream()
                        .flatMap(drawn ->
                                drawn.getRules().stream().flatMap(line -> unreadable(table, columns(drawn), line))));
    }

    /** What each column reads. */
    static List<String> columns(DecisionTable drawn) {
        return drawn.getInputs().stream()
                .map(input -> input.getInputExpression() == null
                        ? ""
                        : input.getInputExpression().getTextContent().strip())
                .toList();
    }

    private static Stream<Finding> unreadable(Drawing<DmnModelInstance> table, List<String> columns, Rule line) {
        var cells = List.copyOf(line.getInputEntries());
        return IntStream.range(0, Math.min(columns.size(), cells.size()))
                .filter(number -> !new Cell(cells.get(number).getTextContent()).isReadable())
                .mapToObj(number -> table.about(
                        line,
                        "la condition « " + Shown.of(cells.get(number).getTextContent()) + " » de la colonne "
                                + columns.get(number)
                                + " ne se lit pas ; un texte se met entre guillemets, et plusieurs se séparent par une"
                                + " virgule, par exemple \"api\", \"sms\""));
    }
}
