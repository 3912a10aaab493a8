package fr.vigie.maintenance;

import fr.vigie.incident.Agent;
import fr.vigie.incident.Answers;
import fr.vigie.incident.IncidentDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** "Annoncer aux nouveaux clients": those who use the services only since it was announced. */
@Component("announceToNewcomers")
class AnnounceToNewcomersDelegate extends IncidentDelegate {

    private final AnnouncementDesk desk;

    AnnounceToNewcomersDelegate(AnnouncementDesk desk) {
        this.desk = desk;
    }

    @Override
    protected void act(String reference, Answers answers, Agent by, DelegateExecution execution) {
        desk.announceToNewcomers(reference);
    }
}
