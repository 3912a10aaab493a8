package fr.vigie.maintenance;

import fr.vigie.incident.Agent;
import fr.vigie.incident.EntryKind;
import fr.vigie.incident.IncidentDesk;
import fr.vigie.incident.MaintenanceRequests;
import fr.vigie.refusal.BrokenRule;
import fr.vigie.refusal.WrongState;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ties an incident to the maintenance that mends it: one that is planned, or a new request for one. */
@Component
@Transactional
class MaintenanceDesk implements MaintenanceRequests {

    private final JdbcClient database;
    private final IncidentDesk incidents;
    private final Registry registry;
    private final MaintenanceWorkflow workflow;
    private final Clock clock;

    MaintenanceDesk(
            JdbcClient database, IncidentDesk incidents, Registry registry, MaintenanceWorkflow workflow, Clock clock) {
        this.database = database;
        this.incidents = incidents;
        this.registry = registry;
        this.workflow = workflow;
        this.clock = clock;
    }

    /** Asks for a maintenance that an incident needs, and says under which reference. */
    String request(String incident, String reason, Agent by) {
        var reference = enter(reason, by);
        tie(reference, incident);
        incidents.note(incident, EntryKind.MAINTENANCE_LINKED, "Maintenance demandée : " + reference, by);
        workflow.showRequested(reference, "Demandée pour " + incident + " : " + reason);
        return reference;
    }

    @Override
    public String request(String reason, List<String> services, Agent by) {
        var reference = enter(on(services, reason), by);
        workflow.showRequested(reference, on(services, reason));
        return reference;
    }

    private String enter(String reason, Agent by) {
        var now = clock.instant();
        var reference = registry.next(now);
        database.sql("insert into maintenance (reference, status, reason, asked_for, requested_by, requested_at)"
                        + " values (?, 'REQUESTED', ?, ?, ?, ?)")
                .params(reference, reason, reason, by.id(), Timestamp.from(now))
                .update();
        return reference;
    }

    /**
     * Nobody plans it any more; whoever asked for it reads why.
     *
     * @throws WrongState with a sentence, where it is more than asked for
     */
    void drop(String reference, String why, Agent by) {
        registry.change(reference, maintenance -> {
            if (maintenance.status() != Status.REQUESTED) {
                throw new WrongState("La maintenance " + reference + " n'est plus seulement demandée : elle est "
                        + maintenance.status().label() + ".");
            }
            maintenance.cancel(why, by.id(), clock.instant());
        });
        workflow.hideRequested(reference);
    }

    /** @throws BrokenRule when there is no such maintenance, or nothing more is to come of it */
    void link(String incident, String reference, Agent by) {
        var status = registry.find(reference)
                .map(Maintenance::status)
                .orElseThrow(() -> new BrokenRule("La maintenance à lier (maintenance) n'existe pas."));
        if (status.isOver()) {
            throw new BrokenRule("La maintenance " + reference + " est " + status.label()
                    + " : elle ne rétablira rien. Liez-en une autre, ou demandez-en une.");
        }
        tie(reference, incident);
        incidents.note(incident, EntryKind.MAINTENANCE_LINKED, "Liée à la maintenance " + reference, by);
    }

    private void tie(String reference, String incident) {
        database.sql("insert into maintenance_incident (maintenance, incident) values (?, ?) on conflict do nothing")
                .params(reference, incident)
                .update();
    }

    /** Until a planned maintenance names its services, its reason does. */
    private static String on(List<String> services, String reason) {
        return services.isEmpty() ? reason : reason + " (" + String.join(", ", services) + ")";
    }
}
