package fr.vigie.document;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Writes a document by its template: {@code NAME} as a page, {@code NAME-markdown} to go on writing; both read it as {@code doc}. */
@Component
public class Documents {

    /** What the Markdown of a document is served as. */
    public static final String MARKDOWN = "text/markdown;charset=UTF-8";

    /** What its page is served as. */
    public static final String HTML = "text/html;charset=UTF-8";

    private final Mustache.Compiler pages;
    private final Mustache.Compiler drafts;
    private final Map<String, Template> loaded = new ConcurrentHashMap<>();

    Documents(Mustache.Compiler templates) {
        this.pages = templates;
        this.drafts = templates.withEscaper(Plain::markdown);
    }

    /** @param reference names the file, where somebody keeps it */
    public ResponseEntity<String> markdown(String name, Object document, String reference) {
        var words =
                loaded.computeIfAbsent(name + "-markdown", drafts::loadTemplate).execute(Map.of("doc", document));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "markdown", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(reference + ".md")
                                .build()
                                .toString())
                .body(words);
    }

    /** @param answer whose policy then lets this page do nothing but show itself */
    public ResponseEntity<String> html(String name, Object document, HttpServletResponse answer) {
        var nonce = UUID.randomUUID().toString();
        // in the place of what the web applications say of their own pages
        answer.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'nonce-" + nonce
                        + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(loaded.computeIfAbsent(name, pages::loadTemplate)
                        .execute(Map.of("doc", document, "nonce", nonce)));
    }
}
