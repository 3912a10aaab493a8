package fr.vigie.maintenance;

import fr.vigie.incident.Agent;
import fr.vigie.incident.Answers;
import fr.vigie.incident.IncidentDelegate;
import fr.vigie.refusal.BrokenRule;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** "Annuler ou déplacer": what a manager decided before the beginning. */
@Component("decideMaintenance")
class DecideMaintenanceDelegate extends IncidentDelegate {

    private final WindowDesk desk;
    private final Remembered memory;

    DecideMaintenanceDelegate(WindowDesk desk, Remembered memory) {
        this.desk = desk;
        this.memory = memory;
    }

    @Override
    protected void act(String reference, Answers answers, Agent by, DelegateExecution execution) {
        var why = Draft.bounded("why", answers.text("why", "Dites pourquoi (why)."));
        var decided = switch (answers.text(
                "decision", "Dites ce que vous décidez (decision) : CANCEL ou RESCHEDULE.")) {
            case "CANCEL" -> desk.cancel(reference, why, by);
            case "RESCHEDULE" -> desk.move(reference, Move.from(answers), why, by);
            default -> throw new BrokenRule("La décision (decision) est CANCEL (annuler) ou RESCHEDULE (déplacer).");
        };
        execution.removeVariables(Move.ASKED);
        execution.setVariables(memory.of(decided));
    }
}
