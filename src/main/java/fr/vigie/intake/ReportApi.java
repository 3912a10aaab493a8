package fr.vigie.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.vigie.incident.IncidentReader;
import fr.vigie.incident.IncidentView;
import fr.vigie.incident.ReportDesk;
import fr.vigie.incident.Status;
import fr.vigie.incident.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The door for integrators: a report in, whatever it came by. */
@RestController
@Tag(name = "Signalements")
class ReportApi {

    private final ReportDesk desk;
    private final IncidentReader incidents;
    private final IdempotentAnswers answers;
    private final ObjectMapper json;

    ReportApi(ReportDesk desk, IncidentReader incidents, IdempotentAnswers answers, ObjectMapper json) {
        this.desk = desk;
        this.incidents = incidents;
        this.answers = answers;
        this.json = json;
    }

    @PostMapping("/api/reports")
    @Operation(summary = "Signaler un incident")
    @ApiResponse(
            responseCode = "201",
            description = "Un incident est ouvert",
            content = @Content(schema = @Schema(implementation = IncidentView.class)))
    @ApiResponse(
            responseCode = "200",
            description = "Le signalement rejoint un incident connu",
            content = @Content(schema = @Schema(implementation = IncidentView.class)))
    ResponseEntity<String> report(
            @RequestBody ReportRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Authentication caller) {
        var answer = key == null
                ? take(request, Viewer.of(caller))
                : answers.once(
                        caller.getName(),
                        key,
                        Fingerprint.of(written(request)),
                        () -> take(request, Viewer.of(caller)));
        return answer.toResponse();
    }

    private Answer take(ReportRequest request, Viewer caller) {
        var recorded = desk.receive(request.toReport(caller.account()));
        var shown = incidents
                .find(recorded.reference(), caller)
                .<Object>map(incident -> incident)
                // an event that somebody else named first: its incident is theirs to read
                .orElseGet(() -> brief(recorded.reference()));
        return new Answer(recorded.opened() ? 201 : 200, recorded.reference(), written(shown));
    }

    /** An incident of which the caller may know no more than that it is there. */
    record Brief(String reference, Status status) {}

    private Brief brief(String reference) {
        return new Brief(reference, incidents.get(reference).status());
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("What was just read can be written", impossible);
        }
    }
}
