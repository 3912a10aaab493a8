package fr.vigie.maintenance.emergency;

import fr.vigie.incident.Agent;
import fr.vigie.incident.Answers;
import fr.vigie.incident.IncidentDelegate;
import fr.vigie.notice.NoticeKind;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Tells every affected client what the diagram names in the input {@code notice}. */
@Component("tellAffected")
class TellAffectedDelegate extends IncidentDelegate {

    private final StoppedDesk desk;

    TellAffectedDelegate(StoppedDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void act(String reference, Answers answers, Agent by, DelegateExecution execution) {
        var kind = NoticeKind.valueOf(String.valueOf(execution.getVariable("notice")));
        // not an answer of every form in front of this: an interruption begins without it
        var text = execution.getVariable("text");
        desk.tell(reference, kind, text == null ? null : text.toString());
    }
}
