package fr.vigie.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.vigie.incident.IncidentReader;
import fr.vigie.incident.IncidentView;
import fr.vigie.incident.ReportDesk;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
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
            Principal caller) {
        var answer = key == null
                ? take(request, caller.getName())
                : answers.once(
                        caller.getName(), key, Fingerprint.of(written(request)), () -> take(request, caller.getName()));
        return answer.toResponse();
    }

    private Answer take(ReportRequest request, String caller) {
        var recorded = desk.receive(request.toReport(caller));
        var incident = incidents.get(recorded.reference());
        return new Answer(recorded.opened() ? 201 : 200, recorded.reference(), written(incident));
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("What was just read can be written", impossible);
        }
    }
}
