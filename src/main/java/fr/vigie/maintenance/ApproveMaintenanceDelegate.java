package fr.vigie.maintenance;

import fr.vigie.incident.Agent;
import fr.vigie.incident.Answers;
import fr.vigie.incident.IncidentDelegate;
import fr.vigie.incident.Shown;
import fr.vigie.refusal.BrokenRule;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** "Noter la décision": a second pair of eyes says yes or no to a window in business hours. */
@Component("approveMaintenance")
class ApproveMaintenanceDelegate extends IncidentDelegate {

    /** What whoever has to correct the plan reads in the form. */
    private static final String REFUSED_BY = "refusedBy";

    private static final String REFUSAL = "refusal";

    private final WindowDesk desk;
    private final Remembered memory;
    private final InWords words;

    ApproveMaintenanceDelegate(WindowDesk desk, Remembered memory, InWords words) {
        this.desk = desk;
        this.memory = memory;
        this.words = words;
    }

    private static String why(@Nullable String comment) {
        if (comment == null) {
            throw new BrokenRule("Dites pourquoi vous annulez (comment).");
        }
        return comment;
    }

    @Override
    protected void act(String reference, Answers answers, Agent by, DelegateExecution execution) {
        var comment = answers.text("comment");
        var decided = "CANCEL".equals(answers.text("approved"))
                ? desk.cancel(reference, Draft.bounded("comment", why(comment)), by)
                : desk.decide(
                        reference,
                        answers.yes("approved", "Dites si vous approuvez (approved) : oui, non ou CANCEL."),
                        comment,
                        by);
        execution.setVariables(memory.of(decided));
        if (decided.status() == Status.TO_REVISE) {
            execution.setVariable(REFUSED_BY, words.person(by.id()));
            execution.setVariable(REFUSAL, Shown.literally(comment));
        }
        execution.removeVariables(List.of("approved", "comment"));
    }
}
