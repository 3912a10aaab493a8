package fr.vigie.incident;

import fr.vigie.refusal.BrokenRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Staff puts reports of one failure together, and takes them apart again: by Basic, or by their login in Tasklist. */
@RestController
@RequestMapping({"/api/incidents/{reference}", "/camunda/api/vigie/incidents/{reference}"})
@Tag(name = "Incidents")
class AttachmentApi {

    private final AttachmentDesk attachments;
    private final DetachmentDesk detachments;
    private final IncidentReader reader;
    private final ReportReader reports;

    AttachmentApi(AttachmentDesk attachments, DetachmentDesk detachments, IncidentReader reader, ReportReader reports) {
        this.attachments = attachments;
        this.detachments = detachments;
        this.reader = reader;
        this.reports = reports;
    }

    /** Which incidents belong to this one from now on, and why. */
    record AttachmentRequest(
            @Nullable List<@Nullable String> incidents,
            @Nullable String reason) {}

    /** Why something does not belong here. */
    record DetachmentRequest(@Nullable String reason) {}

    @PostMapping("/attachments")
    @Operation(summary = "Rattacher d'autres incidents à celui-ci, qui devient leur incident maître")
    IncidentView attach(@PathVariable String reference, @RequestBody AttachmentRequest request, Authentication caller) {
        var named = request.incidents();
        if (named == null || named.stream().anyMatch(Objects::isNull)) {
            throw new BrokenRule("Nommez les incidents à rattacher (incidents).");
        }
        attachments.attach(
                reference,
                References.in(String.join(" ", named)),
                reason(request.reason(), "Dites pourquoi ces incidents se rattachent (reason)."),
                new Agent(caller.getName()));
        return reader.get(reference);
    }

    @PostMapping("/detach")
    @Operation(summary = "Détacher cet incident de son incident maître")
    IncidentView detach(@PathVariable String reference, @RequestBody DetachmentRequest request, Authentication caller) {
        detachments.detach(reference, why(request), new Agent(caller.getName()));
        return reader.get(reference);
    }

    @GetMapping("/reports")
    @Operation(summary = "Les signalements d'un incident")
    List<ReportView> reports(@PathVariable String reference) {
        return reports.of(reference);
    }

    @PostMapping("/reports/{id}/detach")
    @Operation(summary = "Faire d'un signalement mal rattaché un incident à part")
    ResponseEntity<IncidentView> detachReport(
            @PathVariable String reference,
            @PathVariable String id,
            @RequestBody DetachmentRequest request,
            Authentication caller) {
        var opened = detachments.detachReport(reference, Reports.id(id), why(request), new Agent(caller.getName()));
        return ResponseEntity.created(URI.create("/api/incidents/" + opened)).body(reader.get(opened));
    }

    private static String why(DetachmentRequest request) {
        return reason(request.reason(), "Dites pourquoi cela ne va pas ensemble (reason).");
    }

    private static String reason(@Nullable String given, String otherwise) {
        return Answers.of("reason", given).text("reason", otherwise);
    }
}
