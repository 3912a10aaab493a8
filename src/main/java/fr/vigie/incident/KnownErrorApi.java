package fr.vigie.incident;

import fr.vigie.refusal.BrokenRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What agents have beside a ticket: the known errors of its service, or of the one that they think it is. */
@RestController
@Tag(name = "Problèmes")
class KnownErrorApi {

    private final KnownErrors errors;
    private final IncidentReader incidents;

    KnownErrorApi(KnownErrors errors, IncidentReader incidents) {
        this.errors = errors;
        this.incidents = incidents;
    }

    /** @param service goes before the one of the incident */
    @GetMapping({"/api/known-errors", "/camunda/api/vigie/known-errors"})
    @Operation(summary = "Les erreurs connues d'un service, ou de celui d'un incident")
    List<KnownError> errors(
            @RequestParam(required = false) @Nullable String incident,
            @RequestParam(required = false) @Nullable String service) {
        if (incident == null && service == null) {
            throw new BrokenRule("Dites de quel service (service) ou de quel incident (incident).");
        }
        if (service != null && !service.isBlank()) {
            return errors.of(service);
        }
        var named = incident == null ? "" : incident;
        var view = incidents.standing(named).orElseThrow(() -> Incidents.unknown(named));
        return view.service() == null ? List.of() : errors.of(view.service());
    }
}
