package fr.vigie.maintenance;

import fr.vigie.incident.Agent;
import fr.vigie.maintenance.CommandDesk.Command;
import fr.vigie.refusal.BrokenRule;
import fr.vigie.refusal.Unreadable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Planned maintenance from outside Tasklist: managers plan and move it, agents begin and end it, all staff reads it. */
@RestController
@RequestMapping("/api/maintenances")
@Tag(name = "Maintenances")
class MaintenanceApi {

    private static final int LARGEST_PAGE = 200;

    private final CommandDesk desk;
    private final MaintenanceReader reader;

    MaintenanceApi(CommandDesk desk, MaintenanceReader reader) {
        this.desk = desk;
        this.reader = reader;
    }

    /** What is to stop; {@code reference} of one that an incident asked for. */
    record PlanRequest(
            @Nullable List<@Nullable String> services,
            @Nullable String from,
            @Nullable String to,
            @Nullable String reason,
            @Nullable String effect,
            @Nullable String businessHoursReason,
            @Nullable String reference) {}

    /** What is asked of one: another window, a reason, a remark. */
    record CommandRequest(
            @Nullable String from,
            @Nullable String to,
            @Nullable String reason,
            @Nullable String businessHoursReason) {

        static final CommandRequest NOTHING = new CommandRequest(null, null, null, null);

        private void refuseLong() {
            refuseLong("from", from);
            refuseLong("to", to);
            refuseLong("reason", reason);
            refuseLong("businessHoursReason", businessHoursReason);
        }

        private static void refuseLong(String name, @Nullable String text) {
            if (text != null) {
                Draft.bounded(name, text);
            }
        }
    }

    /** What was planned. */
    record Planned(
            String reference, Status status, @Nullable Instant noticeBy) {}

    /** One page of a list. */
    record Page(List<MaintenanceView> content, int page, int size, long totalElements) {}

    @PostMapping
    @Operation(summary = "Planifier une maintenance : ses clients sont prévenus aussitôt, cinq jours avant au moins")
    ResponseEntity<Planned> plan(@RequestBody PlanRequest request, Authentication caller) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("services", joined(request.services()));
        values.put("from", request.from());
        values.put("to", request.to());
        values.put("reason", request.reason());
        values.put("effect", request.effect());
        values.put("businessHoursReason", request.businessHoursReason());
        values.put("reference", request.reference());
        var planned = reader.get(desk.plan(values, new Agent(caller.getName())));
        return ResponseEntity.created(URI.create("/api/maintenances/" + planned.reference()))
                .body(new Planned(planned.reference(), planned.status(), planned.noticeBy()));
    }

    @GetMapping("/{reference}")
    @Operation(summary = "Lire une maintenance : prévu et réel, notices, alarmes, journal")
    MaintenanceView maintenance(@PathVariable String reference) {
        return reader.get(reference);
    }

    @GetMapping
    @Operation(summary = "Chercher des maintenances")
    Page maintenances(
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        if (page < 0 || size < 1 || size > LARGEST_PAGE) {
            throw new BrokenRule("La page (page) commence à 0 et compte (size) de 1 à 200 maintenances.");
        }
        if (status != null
                && Arrays.stream(Status.values())
                        .noneMatch(known -> known.name().equals(status))) {
            throw new Unreadable("L'état (status) est l'un de " + Arrays.toString(Status.values()) + ".");
        }
        return new Page(reader.page(status, page, size), page, size, reader.count(status));
    }

    @PostMapping("/{reference}/{command:start|extend|finish|cancel|reschedule}")
    @Operation(summary = "Commencer, prolonger, terminer, annuler ou déplacer une maintenance")
    MaintenanceView command(
            @PathVariable String reference,
            @PathVariable String command,
            @RequestBody(required = false) @Nullable CommandRequest body,
            Authentication caller) {
        var request = body == null ? CommandRequest.NOTHING : body;
        request.refuseLong();
        var values = new HashMap<String, @Nullable Object>();
        values.put("newFrom", request.from());
        values.put("newTo", request.to());
        values.put("why", request.reason());
        if (request.businessHoursReason() != null) {
            values.put("businessHoursReason", request.businessHoursReason());
        }
        desk.ask(reference, Command.valueOf(command.toUpperCase(Locale.ROOT)), values, new Agent(caller.getName()));
        return reader.get(reference);
    }

    private static @Nullable String joined(@Nullable List<@Nullable String> services) {
        return services == null
                ? null
                : services.stream().filter(Objects::nonNull).collect(Collectors.joining(","));
    }
}
