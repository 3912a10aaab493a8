package fr.vigie.maintenance;

import fr.vigie.incident.Agent;
import fr.vigie.incident.Answers;
import fr.vigie.incident.IncidentDelegate;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** "Corriger ou retirer": whoever planned it does so after a manager said no. */
@Component("reviseMaintenance")
class ReviseMaintenanceDelegate extends IncidentDelegate {

    private final WindowDesk desk;
    private final Remembered memory;

    ReviseMaintenanceDelegate(WindowDesk desk, Remembered memory) {
        this.desk = desk;
        this.memory = memory;
    }

    private static String withdrawal(@Nullable String why) {
        return "retirée après un refus" + Entry.behind(why == null ? null : Draft.bounded("why", why));
    }

    @Override
    protected void act(String reference, Answers answers, Agent by, DelegateExecution execution) {
        var withdrawn = answers.yes("withdrawn", "Dites si la maintenance est retirée (withdrawn) : oui ou non.");
        execution.setVariables(memory.of(
                withdrawn
                        ? desk.cancel(reference, withdrawal(answers.text("why")), by)
                        : desk.revise(reference, Draft.from(answers), by)));
        execution.removeVariables(List.of("withdrawn", "why"));
    }
}
