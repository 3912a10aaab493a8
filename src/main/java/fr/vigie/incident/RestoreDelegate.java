package fr.vigie.incident;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** "Consigner le rétablissement": an agent says that the service is back. */
@Component("recordRestoration")
class RestoreDelegate extends IncidentDelegate {

    private final IncidentDesk desk;

    RestoreDelegate(IncidentDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void act(String reference, Answers answers, Agent by, DelegateExecution execution) {
        var resolution = answers.text("resolution", "Dites comment le service a été rétabli (resolution).");
        var ticket = desk.restore(reference, resolution, by);
        execution.setVariables(Memory.of(ticket));
        // a second round asks both questions anew
        execution.removeVariables(List.of("resolution", "confirmed"));
    }
}
