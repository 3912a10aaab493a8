package fr.vigie.incident;

import fr.vigie.procedure.RunningPromises;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The promises of tickets, where a process owner changes the procedure on their way. */
@Component
class TicketPromises implements RunningPromises {

    private final Incidents incidents;
    private final HandoverDesk desk;

    TicketPromises(Incidents incidents, HandoverDesk desk) {
        this.incidents = incidents;
        this.desk = desk;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Instant> due(String reference) {
        return incidents
                .findById(reference)
                .filter(incident -> incident.standing().waits())
                .map(incident -> incident.times().deadline().due());
    }

    @Override
    @Transactional
    public void recount(String reference, String why) {
        if (incidents.existsById(reference)) {
            desk.recount(reference, why);
        }
    }
}
