package fr.vigie.maintenance;

import fr.vigie.incident.Agent;
import fr.vigie.incident.Answers;
import fr.vigie.incident.IncidentDelegate;
import fr.vigie.notice.NoticeKind;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Tells the clients what the diagram names where it is drawn: {@code notice}. */
@Component("tellMaintenance")
class TellMaintenanceDelegate extends IncidentDelegate {

    private final AnnouncementDesk desk;

    TellMaintenanceDelegate(AnnouncementDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void act(String reference, Answers answers, Agent by, DelegateExecution execution) {
        desk.tell(reference, NoticeKind.valueOf(answers.text("notice", "La notice (notice) manque au dessin.")));
    }
}
