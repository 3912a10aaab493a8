package fr.vigie.runbook;

import fr.vigie.incident.IncidentReader;
import fr.vigie.refusal.BrokenRule;
import fr.vigie.refusal.UnknownReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What agents have above the fields of a task: what to do about such a ticket. */
@RestController
class RunbookApi {

    private static final int LEAST_URGENT = 5;

    private final Runbooks pages;
    private final IncidentReader incidents;

    RunbookApi(Runbooks pages, IncidentReader incidents) {
        this.pages = pages;
        this.incidents = incidents;
    }

    /**
     * The page that fits the incident; 204 where there is none.
     *
     * @param service  goes before the one of the incident
     * @param priority likewise, from 1 to 5
     */
    @GetMapping("/camunda/api/vigie/runbook")
    ResponseEntity<Runbook> runbook(
            @RequestParam String incident,
            @RequestParam(required = false) @Nullable String service,
            @RequestParam(required = false) @Nullable Integer priority) {
        if (priority != null && (priority < 1 || priority > LEAST_URGENT)) {
            throw new BrokenRule("La priorité (priority) est un nombre de 1 à 5.");
        }
        var ticket = incidents
                .standing(incident)
                .orElseThrow(() -> new UnknownReference("Aucun incident ne porte la référence " + incident + "."));
        var found = pages.fitting(
                service == null || service.isBlank() ? ticket.service() : service,
                priority == null ? ticket.priority() : priority);
        return found.map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }
}
