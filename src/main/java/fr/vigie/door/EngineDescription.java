package fr.vigie.door;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The engine's own description of its REST API, as its makers publish it, with the address and the lock that it has here. */
@RestController
class EngineDescription {

    static final String PATH = "/v3/api-docs/engine";
    private static final String PUBLISHED = "openapi.json";

    private final ObjectMapper json;
    private byte @Nullable [] text;

    EngineDescription(ObjectMapper json) {
        this.json = json;
    }

    /** Two megabytes that never change: read once somebody asks. */
    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    synchronized byte[] engine() {
        if (text == null) {
            text = adapted();
        }
        return text;
    }

    private byte[] adapted() {
        try (var published = new ClassPathResource(PUBLISHED).getInputStream()) {
            var description = (ObjectNode) json.readTree(published);
            description
                    .putArray("servers")
                    .addObject()
                    .put("url", "/engine-rest")
                    .put("description", "The engine of this Vigie");
            description
                    .withObject("/components/securitySchemes/account")
                    .put("type", "http")
                    .put("scheme", "basic")
                    .put("description", "An account of Vigie; the engine's authorizations decide what it may do");
            description.putArray("security").addObject().putArray("account");
            return json.writeValueAsBytes(description);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The description of the engine is part of this application", unreadable);
        }
    }
}
