package fr.vigie.problem;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import fr.vigie.refusal.UnknownReference;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The report of a problem, to read in a browser or to go on writing: by Basic, and by their login for agents in Tasklist. */
@RestController
@RequestMapping({"/api/problems/{reference}", "/camunda/api/vigie/problems/{reference}"})
@Tag(name = "Problèmes")
class PostMortemApi {

    private static final MediaType MARKDOWN = new MediaType("text", "markdown", StandardCharsets.UTF_8);
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final PostMortemReader reader;
    private final Template page;
    private final Template draft;

    PostMortemApi(PostMortemReader reader, Mustache.Compiler templates) {
        this.reader = reader;
        this.page = templates.loadTemplate("postmortem");
        this.draft = templates.withEscaper(Plain::markdown).loadTemplate("postmortem-markdown");
    }

    /** @throws UnknownReference when there is no such problem */
    @GetMapping(
            path = {"/postmortem", "/postmortem.md"},
            produces = "text/markdown;charset=UTF-8")
    @Operation(summary = "Le compte rendu d'un problème, à compléter, en Markdown")
    ResponseEntity<String> markdown(@PathVariable String reference) {
        var words = draft.execute(Map.of("doc", reader.of(reference)));
        return ResponseEntity.ok()
                .contentType(MARKDOWN)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(reference + ".md")
                                .build()
                                .toString())
                .body(words);
    }

    /** @throws UnknownReference when there is no such problem */
    @GetMapping(
            path = {"/postmortem", "/postmortem.html"},
            produces = "text/html;charset=UTF-8")
    @Operation(summary = "Le compte rendu d'un problème, à lire")
    ResponseEntity<String> html(@PathVariable String reference, HttpServletResponse answer) {
        var nonce = UUID.randomUUID().toString();
        // in the place of what the web applications say of their own pages
        answer.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'nonce-" + nonce
                        + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        return ResponseEntity.ok()
                .contentType(HTML)
                .body(page.execute(Map.of("doc", reader.of(reference), "nonce", nonce)));
    }
}
