package fr.vigie.incident;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** "Consigner le rétablissement": an agent says that the service is back. */
@Component("recordRestoration")
class RestoreDelegate extends IncidentDelegate {

    private final IncidentDesk desk;
    private final Memory memory;

    RestoreDelegate(IncidentDesk desk, Memory memory) {
        this.desk = desk;
        this.memory = memory;
    }

    @Override
    protected void act(String reference, Answers answers, Agent by, DelegateExecution execution) {
        var resolution = answers.text("resolution", "Dites comment le service a été rétabli (resolution).");
        var ticket = desk.restore(reference, resolution, by);
        execution.setVariables(memory.of(ticket));
        // a second round asks both questions anew
        execution.removeVariables(List.of("resolution", "confirmed"));
    }
}
