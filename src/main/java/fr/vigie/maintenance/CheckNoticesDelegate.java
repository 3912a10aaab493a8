package fr.vigie.maintenance;

import fr.vigie.incident.Agent;
import fr.vigie.incident.Answers;
import fr.vigie.incident.IncidentDelegate;
import fr.vigie.incident.Shown;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** "Vérifier que chaque client est prévenu": by a notice that its carrier accepted. */
@Component("checkNotices")
class CheckNoticesDelegate extends IncidentDelegate {

    private final NoticeCheckDesk desk;

    CheckNoticesDelegate(NoticeCheckDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void act(String reference, Answers answers, Agent by, DelegateExecution execution) {
        var untold = desk.check(reference);
        execution.setVariable("allTold", untold.isEmpty());
        execution.setVariable("untold", Shown.literally(InWords.list(untold)));
    }
}
