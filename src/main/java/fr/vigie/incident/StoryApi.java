package fr.vigie.incident;

import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What agents have above the fields of a task: how the ticket stands, and what happened to it. */
@RestController
class StoryApi {

    private final IncidentReader reader;

    StoryApi(IncidentReader reader) {
        this.reader = reader;
    }

    @GetMapping("/camunda/api/vigie/incidents/{reference}/story")
    IncidentView story(@PathVariable String reference, Authentication caller) {
        return reader.get(reference, Viewer.of(caller));
    }
}
