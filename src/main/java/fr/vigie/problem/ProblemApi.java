package fr.vigie.problem;

import fr.vigie.incident.Agent;
import fr.vigie.incident.Answers;
import fr.vigie.incident.Disclosed;
import fr.vigie.incident.Viewer;
import fr.vigie.refusal.BrokenRule;
import fr.vigie.refusal.Unreadable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The problems as staff reads them, and what staff may say of one from outside Tasklist. */
@RestController
@RequestMapping("/api/problems")
@Tag(name = "Problèmes")
class ProblemApi {

    private static final int LARGEST_PAGE = 200;

    private final ProblemReader reader;
    private final ProblemDesk desk;
    private final ApplicationEventPublisher events;

    ProblemApi(ProblemReader reader, ProblemDesk desk, ApplicationEventPublisher events) {
        this.reader = reader;
        this.desk = desk;
        this.events = events;
    }

    /** One page of a list. */
    record Page(List<ProblemView> content, int page, int size, long totalElements) {}

    /** A problem that somebody opens by hand. */
    record ProblemRequest(
            @Nullable String title,
            @Nullable String service,
            @Nullable String symptom,
            @Nullable List<@Nullable String> incidents) {

        Answers answers() {
            var answers = new HashMap<String, Object>();
            put(answers, "title", title);
            put(answers, "service", service);
            put(answers, "symptom", symptom);
            put(answers, "incidents", incidents == null ? null : String.join(" ", present(incidents)));
            return new Answers(answers);
        }
    }

    /** Which incident it explains. */
    record LinkRequest(@Nullable String incident) {}

    /** Other words for the known error, or its end. */
    record KnownErrorRequest(
            @Nullable String symptom,
            @Nullable String workaround,
            @Nullable Boolean withdraw,
            @Nullable String reason) {

        Answers answers() {
            var answers = new HashMap<String, Object>();
            put(answers, "symptom", symptom);
            put(answers, "workaround", workaround);
            put(answers, "withdraw", withdraw);
            put(answers, "reason", reason);
            return new Answers(answers);
        }
    }

    @GetMapping
    @Operation(summary = "Chercher des problèmes")
    Page problems(
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String service,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Authentication caller) {
        if (page < 0 || size < 1 || size > LARGEST_PAGE) {
            throw new BrokenRule("La page (page) commence à 0 et compte (size) de 1 à 200 problèmes.");
        }
        var known = status(status);
        var shown = reader.page(known, service, page, size, Viewer.of(caller));
        events.publishEvent(new Disclosed(shown.stream()
                .filter(ProblemView::tellsMoreThanToOthers)
                .map(ProblemView::reference)
                .toList()));
        return new Page(shown, page, size, reader.count(known, service));
    }

    @GetMapping("/{reference}")
    @Operation(summary = "Lire un problème et son journal")
    ProblemView problem(@PathVariable String reference, Authentication caller) {
        return reader.get(reference, Viewer.of(caller));
    }

    @PostMapping
    @Operation(summary = "Ouvrir un problème à la main")
    ResponseEntity<ProblemView> open(@RequestBody ProblemRequest request, Authentication caller) {
        var reference = desk.open(Declared.from(request.answers()), agent(caller));
        return ResponseEntity.created(URI.create("/api/problems/" + reference))
                .body(reader.get(reference, Viewer.of(caller)));
    }

    @PostMapping("/{reference}/incidents")
    @Operation(summary = "Lier un incident au problème qui l'explique")
    ProblemView link(@PathVariable String reference, @RequestBody LinkRequest request, Authentication caller) {
        var incident = Answers.of("incident", request.incident()).text("incident", "Nommez l'incident (incident).");
        desk.link(reference, List.of(ProblemReferences.one(incident)), agent(caller));
        return reader.get(reference, Viewer.of(caller));
    }

    @DeleteMapping("/{reference}/incidents/{incident}")
    @Operation(summary = "Délier un incident d'un problème")
    ProblemView unlink(@PathVariable String reference, @PathVariable String incident, Authentication caller) {
        desk.unlink(reference, ProblemReferences.one(incident), agent(caller));
        return reader.get(reference, Viewer.of(caller));
    }

    @PostMapping("/{reference}/known-error")
    @Operation(summary = "Publier, modifier ou retirer l'erreur connue d'un problème")
    ProblemView knownError(
            @PathVariable String reference, @RequestBody KnownErrorRequest request, Authentication caller) {
        desk.change(KnownErrorChange.from(reference, request.answers()), agent(caller));
        return reader.get(reference, Viewer.of(caller));
    }

    private static Agent agent(Authentication caller) {
        return new Agent(caller.getName());
    }

    private static @Nullable Status status(@Nullable String asked) {
        return asked == null
                ? null
                : Arrays.stream(Status.values())
                        .filter(status -> status.name().equals(asked))
                        .findFirst()
                        .orElseThrow(() -> new Unreadable(
                                "L'état (status) est l'un de " + Arrays.toString(Status.values()) + "."));
    }

    private static List<String> present(List<@Nullable String> named) {
        return named.stream().map(name -> name == null ? "" : name).toList();
    }

    private static void put(HashMap<String, Object> answers, String name, @Nullable Object value) {
        if (value != null) {
            answers.put(name, value);
        }
    }
}
