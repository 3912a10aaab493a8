package fr.vigie.maintenance.emergency;

import fr.vigie.incident.Agent;
import fr.vigie.incident.Disclosed;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Those who may stop a service at once, and those who lead and read how it goes. */
@RestController
@RequestMapping("/api/emergencies")
@Tag(name = "Interruptions d'urgence")
class EmergencyApi {

    private final InterruptionWorkflow workflow;
    private final EmergencyReader reader;
    private final ApplicationEventPublisher events;

    EmergencyApi(InterruptionWorkflow workflow, EmergencyReader reader, ApplicationEventPublisher events) {
        this.workflow = workflow;
        this.reader = reader;
        this.events = events;
    }

    /**
     * What is to be stopped.
     *
     * @param reason      INTRUSION, VIRUS or DATA_CORRUPTION
     * @param seen        for few to read
     * @param advice      for clients to read
     * @param expectedEnd an instant with an offset
     * @param insiders    accounts of those who work on it
     * @param id          made by the sender, one a declaration: the same again changes nothing
     */
    record EmergencyRequest(
            @Nullable List<@Nullable String> services,
            @Nullable String reason,
            @Nullable String seen,
            @Nullable String advice,
            @Nullable String expectedEnd,
            @Nullable List<@Nullable String> insiders,
            @Nullable String id) {

        Map<String, String> filledIn() {
            var filledIn = new HashMap<String, String>();
            put(filledIn, "services", joined(services));
            put(filledIn, "reason", reason);
            put(filledIn, "seen", seen);
            put(filledIn, "advice", advice);
            put(filledIn, "expectedEnd", expectedEnd);
            put(filledIn, "insiders", joined(insiders));
            put(filledIn, "id", id);
            return filledIn;
        }

        private static void put(Map<String, String> filledIn, String name, @Nullable String value) {
            if (value != null) {
                filledIn.put(name, value);
            }
        }

        private static @Nullable String joined(@Nullable List<@Nullable String> words) {
            return words == null
                    ? null
                    : words.stream().filter(Objects::nonNull).collect(Collectors.joining(","));
        }
    }

    @PostMapping
    @Operation(summary = "Interrompre des services en urgence")
    ResponseEntity<EmergencyView> declare(@RequestBody EmergencyRequest request, Authentication caller) {
        var groups = caller.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList();
        var begun = workflow.begin(request.filledIn(), new Agent(caller.getName()), groups);
        var where = URI.create("/api/emergencies/" + begun.reference());
        return (begun.known() ? ResponseEntity.ok().location(where) : ResponseEntity.created(where))
                .body(reader.get(begun.reference()));
    }

    @GetMapping
    @Operation(summary = "Les dernières interruptions d'urgence")
    List<EmergencyView> latest() {
        var latest = reader.latest();
        events.publishEvent(
                new Disclosed(latest.stream().map(EmergencyView::reference).toList()));
        return latest;
    }

    @GetMapping("/{reference}")
    @Operation(summary = "Lire une interruption d'urgence")
    EmergencyView interruption(@PathVariable String reference) {
        return reader.get(reference);
    }
}
