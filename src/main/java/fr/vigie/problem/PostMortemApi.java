package fr.vigie.problem;

import fr.vigie.document.Documents;
import fr.vigie.incident.Viewer;
import fr.vigie.refusal.UnknownReference;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The report of a problem, to read in a browser or to go on writing: by Basic, and by their login for agents in Tasklist. */
@RestController
@RequestMapping({"/api/problems/{reference}", "/camunda/api/vigie/problems/{reference}"})
@Tag(name = "Problèmes")
class PostMortemApi {

    private static final String TEMPLATE = "postmortem";

    private final PostMortemReader reader;
    private final Documents documents;

    PostMortemApi(PostMortemReader reader, Documents documents) {
        this.reader = reader;
        this.documents = documents;
    }

    /** @throws UnknownReference when there is no such problem */
    @GetMapping(
            path = {"/postmortem", "/postmortem.md"},
            produces = Documents.MARKDOWN)
    @Operation(summary = "Le compte rendu d'un problème, à compléter, en Markdown")
    ResponseEntity<String> markdown(@PathVariable String reference, Authentication caller) {
        return documents.markdown(TEMPLATE, reader.of(reference, Viewer.of(caller)), reference);
    }

    /** @throws UnknownReference when there is no such problem */
    @GetMapping(
            path = {"/postmortem", "/postmortem.html"},
            produces = Documents.HTML)
    @Operation(summary = "Le compte rendu d'un problème, à lire")
    ResponseEntity<String> html(@PathVariable String reference, HttpServletResponse answer, Authentication caller) {
        return documents.html(TEMPLATE, reader.of(reference, Viewer.of(caller)), answer);
    }
}
