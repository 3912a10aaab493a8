package fr.vigie.maintenance.emergency;

import fr.vigie.incident.Agent;
import fr.vigie.incident.Answers;
import fr.vigie.incident.IncidentDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** "Enregistrer la demande": it is kept before anything else happens, and few of its words stay in the engine. */
@Component("recordInterruption")
class RecordInterruptionDelegate extends IncidentDelegate {

    private final InterruptionDesk desk;

    RecordInterruptionDelegate(InterruptionDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void act(String mine, Answers answers, Agent by, DelegateExecution execution) {
        var declared = desk.declare(answers, by);
        execution.setProcessBusinessKey(declared.reference());
        execution.setVariable("reference", declared.reference());
        execution.setVariable("subject", "Interruption d'urgence : " + declared.names());
        execution.setVariable("known", declared.known());
        execution.setVariable("second", declared.second());
    }
}
