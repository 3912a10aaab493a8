package fr.vigie.intake;

import java.net.URI;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * What a door answered, so that it can be said again word for word.
 *
 * @param status    HTTP status
 * @param reference of the incident
 * @param body      JSON
 */
record Answer(int status, String reference, String body) {

    ResponseEntity<String> toResponse() {
        return ResponseEntity.status(status)
                .location(URI.create("/api/incidents/" + reference))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }
}
