package fr.vigie.incident;

import fr.vigie.commitment.Priority;
import fr.vigie.refusal.BrokenRule;
import fr.vigie.refusal.Unreadable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The incidents as integrators and staff read them, and what staff may say of one from outside Tasklist. */
@RestController
@RequestMapping("/api/incidents")
@Tag(name = "Incidents")
class IncidentApi {

    private static final int LARGEST_PAGE = 200;

    private final IncidentReader reader;
    private final IncidentDesk desk;

    IncidentApi(IncidentReader reader, IncidentDesk desk) {
        this.reader = reader;
        this.desk = desk;
    }

    /** One page of a list. */
    record Page(List<IncidentView> content, int page, int size, long totalElements) {}

    /** Staff judges an open ticket anew; {@code priority} is a number or its digit. */
    record PriorityRequest(
            @Nullable Object priority, @Nullable String reason) {}

    @GetMapping("/{reference}")
    @Operation(summary = "Lire un incident, son journal et ses notices")
    IncidentView incident(@PathVariable String reference, Authentication caller) {
        return reader.get(reference, Viewer.of(caller));
    }

    @GetMapping
    @Operation(summary = "Chercher des incidents")
    Page incidents(
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable Integer priority,
            @RequestParam(required = false) @Nullable String client,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Authentication caller) {
        if (page < 0 || size < 1 || size > LARGEST_PAGE) {
            throw new BrokenRule("La page (page) commence à 0 et compte (size) de 1 à 200 incidents.");
        }
        if (priority != null && (priority < 1 || priority > Priority.values().length)) {
            throw new BrokenRule("La priorité (priority) est un nombre de 1 à 5.");
        }
        var filter = new IncidentFilter(
                known(status), priority, client, Viewer.of(caller).onlyReporter());
        return new Page(reader.page(filter, page, size), page, size, reader.count(filter));
    }

    @PostMapping("/{reference}/priority")
    @Operation(summary = "Changer la priorité d'un ticket ouvert")
    IncidentView priority(@PathVariable String reference, @RequestBody PriorityRequest request, Authentication caller) {
        var change = new PriorityChange(
                Answers.of("priority", request.priority()).priority("priority"),
                Answers.of("reason", request.reason()).text("reason", "Dites pourquoi la priorité change (reason)."));
        desk.changePriority(reference, change, new Agent(caller.getName()));
        return reader.get(reference);
    }

    private static @Nullable String known(@Nullable String status) {
        if (status != null
                && Arrays.stream(Status.values())
                        .noneMatch(known -> known.name().equals(status))) {
            throw new Unreadable("L'état (status) est l'un de " + Arrays.toString(Status.values()) + ".");
        }
        return status;
    }
}
