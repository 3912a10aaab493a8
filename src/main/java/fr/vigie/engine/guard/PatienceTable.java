package fr.vigie.engine.guard;

import fr.vigie.commitment.Commitment;
import fr.vigie.commitment.UnreadableCommitment;
import fr.vigie.procedure.Finding;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.OutputEntry;

/** A timer can read every delay in the table of patience at the hour at which it asks. */
class PatienceTable implements Check {

    @Override
    public Stream<Finding> look(Bundle bundle) {
        var rule = AnswerTable.PATIENCE;
        return rule.in(bundle).flatMap(table -> rule.drawn(table).flatMap(drawn -> delays(table, drawn)));
    }

    private static Stream<Finding> delays(Drawing<DmnModelInstance> table, DecisionTable drawn) {
        return drawn.getRules().stream()
                .flatMap(line -> line.getOutputEntries().stream())
                .flatMap(entry -> unreadable(entry).map(sentence -> table.about(entry, sentence)));
    }

    private static Stream<String> unreadable(OutputEntry entry) {
        try {
            Commitment.parse(entry.getTextContent().strip().replaceAll("^\"|\"$", ""));
            return Stream.empty();
        } catch (UnreadableCommitment unreadable) {
            return Stream.of(String.valueOf(unreadable.getMessage()));
        }
    }
}
