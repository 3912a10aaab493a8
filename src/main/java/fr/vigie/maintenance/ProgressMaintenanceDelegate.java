package fr.vigie.maintenance;

import fr.vigie.incident.Agent;
import fr.vigie.incident.Answers;
import fr.vigie.incident.IncidentDelegate;
import fr.vigie.refusal.BrokenRule;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** "Terminer ou prolonger": what who is at work decided. */
@Component("progressMaintenance")
class ProgressMaintenanceDelegate extends IncidentDelegate {

    private final WorkDesk desk;
    private final Remembered memory;

    ProgressMaintenanceDelegate(WorkDesk desk, Remembered memory) {
        this.desk = desk;
        this.memory = memory;
    }

    @Override
    protected void act(String reference, Answers answers, Agent by, DelegateExecution execution) {
        var decided = switch (answers.text("decision", "Dites ce que vous décidez (decision) : FINISH ou EXTEND.")) {
            case "FINISH" -> desk.finish(reference, answers.text("why"), by);
            case "EXTEND" ->
                desk.extend(
                        reference,
                        ParisTime.read("newTo", answers.text("newTo", "Dites la nouvelle fin (newTo).")),
                        Draft.bounded("why", answers.text("why", "Dites pourquoi (why).")),
                        Draft.optional(answers.text("businessHoursReason")),
                        by);
            default -> throw new BrokenRule("La décision (decision) est FINISH (terminer) ou EXTEND (prolonger).");
        };
        execution.removeVariables(Move.ASKED);
        execution.setVariables(memory.of(decided));
    }
}
