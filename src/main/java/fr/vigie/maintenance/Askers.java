package fr.vigie.maintenance;

import fr.vigie.incident.Agent;
import fr.vigie.incident.EntryKind;
import fr.vigie.incident.IncidentDesk;
import fr.vigie.incident.MaintenanceMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The incidents that asked for a maintenance read in their journal what becomes of it, in the step that says so. */
@Component
class Askers {

    private final Maintenances maintenances;
    private final IncidentDesk incidents;

    Askers(Maintenances maintenances, IncidentDesk incidents) {
        this.maintenances = maintenances;
        this.incidents = incidents;
    }

    @EventListener
    void tell(MaintenanceMoved moved) {
        maintenances
                .incidentsOf(moved.reference())
                .forEach(incident -> incidents.note(
                        incident,
                        EntryKind.MAINTENANCE_LINKED,
                        "Maintenance " + moved.reference() + " : " + moved.how(),
                        new Agent(moved.by())));
    }
}
