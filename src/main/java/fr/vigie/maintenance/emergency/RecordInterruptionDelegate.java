package fr.vigie.maintenance.emergency;

import fr.vigie.incident.Agent;
import fr.vigie.incident.Answers;
import fr.vigie.incident.IncidentDelegate;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** "Enregistrer la demande": it is kept before anything else happens, and few of its words stay in the engine. */
@Component("recordInterruption")
class RecordInterruptionDelegate extends IncidentDelegate {

    /** What people are asked on their tasks: whoever asks for the interruption does not answer it in advance. */
    private static final List<String> ASKED_LATER = List.of("answer", "why", "confirmed", "step", "text", "over");

    private final InterruptionDesk desk;

    RecordInterruptionDelegate(InterruptionDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void act(String mine, Answers answers, Agent by, DelegateExecution execution) {
        var declared = desk.declare(answers, by);
        execution.removeVariables(ASKED_LATER);
        execution.setProcessBusinessKey(declared.reference());
        execution.setVariable("reference", declared.reference());
        execution.setVariable("subject", "Interruption d'urgence : " + declared.names());
        execution.setVariable("known", declared.known());
        execution.setVariable("second", declared.second());
    }
}
