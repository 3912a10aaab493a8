package fr.vigie.incident;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.vigie.refusal.BrokenRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is said between a client and us about a ticket: by Basic for everybody who may read it, by their login for agents in Tasklist. */
@RestController
@RequestMapping({"/api/incidents/{reference}", "/camunda/api/vigie/incidents/{reference}"})
@Tag(name = "Incidents")
class ExchangeApi {

    private final ExchangeReader exchanges;
    private final Enclosures enclosures;
    private final IncidentReader incidents;
    private final NoticeDesk notices;
    private final ObjectMapper json;

    ExchangeApi(
            ExchangeReader exchanges,
            Enclosures enclosures,
            IncidentReader incidents,
            NoticeDesk notices,
            ObjectMapper json) {
        this.exchanges = exchanges;
        this.enclosures = enclosures;
        this.incidents = incidents;
        this.notices = notices;
        this.json = json;
    }

    /**
     * Words for the client.
     *
     * @param id made by the sender, one a message: the same again writes nothing
     */
    record MessageRequest(@Nullable String text, @Nullable String id) {}

    @GetMapping(path = "/exchanges", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Lire les échanges avec le client, et ce qu'il en est advenu")
    @ApiResponse(
            responseCode = "200",
            description = "Les échanges",
            content = @Content(schema = @Schema(implementation = Exchanges.class)))
    ResponseEntity<byte[]> exchanges(@PathVariable String reference, Authentication caller)
            throws JsonProcessingException {
        var said = json.writeValueAsBytes(exchanges.of(reference, Viewer.of(caller)));
        // asked every few seconds while a conversation is on screen: mostly the answer is that nothing is new
        return ResponseEntity.ok()
                .eTag(DigestUtils.md5DigestAsHex(said))
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(said);
    }

    @PostMapping("/messages")
    @Operation(summary = "Écrire au client")
    IncidentView message(@PathVariable String reference, @RequestBody MessageRequest request, Authentication caller) {
        var text = Answers.of("text", request.text()).text("text", "Le message (text) manque.");
        notices.message(id(request.id()), reference, text, new Agent(caller.getName()));
        return incidents.get(reference);
    }

    /** A file as it came: for the disk, never for a browser's window. */
    @GetMapping("/enclosures/{id}")
    @Operation(summary = "Enregistrer une pièce jointe")
    ResponseEntity<byte[]> enclosure(
            @PathVariable String reference,
            @PathVariable String id,
            Authentication caller,
            HttpServletResponse answer) {
        var enclosure = enclosures.of(reference, named(id), Viewer.of(caller));
        // in the place of what the web applications say of their own pages
        answer.setHeader("X-Content-Type-Options", "nosniff");
        answer.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        answer.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, FileName.attached(enclosure.name()))
                .body(enclosure.content());
    }

    private static UUID id(@Nullable String given) {
        try {
            return given == null ? UUID.randomUUID() : UUID.fromString(given);
        } catch (IllegalArgumentException crooked) {
            throw new BrokenRule("L'identifiant du message (id) est un UUID.");
        }
    }

    private static UUID named(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException crooked) {
            throw Enclosures.unknown();
        }
    }
}
