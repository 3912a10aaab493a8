package fr.vigie.maintenance;

import fr.vigie.incident.Agent;
import fr.vigie.incident.Answers;
import fr.vigie.incident.IncidentDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** "Annoncer aux clients": the window that stands, whether it is the first that they hear of or another one. */
@Component("announceMaintenance")
class AnnounceMaintenanceDelegate extends IncidentDelegate {

    private final AnnouncementDesk desk;
    private final Remembered memory;

    AnnounceMaintenanceDelegate(AnnouncementDesk desk, Remembered memory) {
        this.desk = desk;
        this.memory = memory;
    }

    @Override
    protected void act(String reference, Answers answers, Agent by, DelegateExecution execution) {
        execution.setVariables(memory.of(desk.announce(reference)));
    }
}
