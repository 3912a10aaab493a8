package fr.vigie.status.page;

import fr.vigie.status.StatusSettings;
import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The state of our services for all the world, with what one subscribes to: {@code lang} is {@code fr} or {@code en}. */
@Controller
@Hidden
class StatusPage {

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Window window;
    private final CacheControl cached;
    private final String wait;

    StatusPage(Window window, StatusSettings settings) {
        this.window = window;
        // a cache in front of us goes on showing the last page when we are gone
        this.cached = CacheControl.maxAge(settings.refresh())
                .cachePublic()
                .staleWhileRevalidate(Duration.ofMinutes(1))
                .staleIfError(Duration.ofDays(1));
        this.wait = String.valueOf(settings.refresh().toSeconds());
    }

    @GetMapping({"/status", "/status/"})
    ResponseEntity<byte[]> page(
            @RequestParam(required = false) @Nullable String lang,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String languages,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, required = false) @Nullable String encodings) {
        return show(Paper.PAGE, Reader.of(lang, languages, encodings));
    }

    @GetMapping("/status/maintenances.ics")
    ResponseEntity<byte[]> calendar(
            @RequestParam(required = false) @Nullable String lang,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String languages,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, required = false) @Nullable String encodings) {
        return show(Paper.CALENDAR, Reader.of(lang, languages, encodings));
    }

    @GetMapping("/status/feed.atom")
    ResponseEntity<byte[]> feed(
            @RequestParam(required = false) @Nullable String lang,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String languages,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, required = false) @Nullable String encodings) {
        return show(Paper.FEED, Reader.of(lang, languages, encodings));
    }

    private ResponseEntity<byte[]> show(Paper paper, Reader reader) {
        return window.copy(paper, reader.language())
                .map(copy -> {
                    var answer = headed(ResponseEntity.ok(), reader)
                            .cacheControl(cached)
                            .eTag(copy.tag(reader.zip()))
                            .lastModified(copy.modified())
                            .header(HttpHeaders.CONTENT_TYPE, paper.type());
                    if (reader.zip()) {
                        answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
                    }
                    return answer.body(copy.bytes(reader.zip()));
                })
                .orElseGet(() -> notYet(reader));
    }

    private ResponseEntity<byte[]> notYet(Reader reader) {
        var phrases = Phrases.of(reader.language());
        var text = "<!DOCTYPE html><html lang=\"" + reader.language().code() + "\"><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>"
                + phrases.say("notYet.title") + "</title><h1>" + phrases.say("notYet.title") + "</h1><p>"
                + phrases.say("notYet") + "</p></html>";
        return headed(ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE), reader)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.RETRY_AFTER, wait)
                .header(HttpHeaders.CONTENT_TYPE, Paper.PAGE.type())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity.BodyBuilder headed(ResponseEntity.BodyBuilder answer, Reader reader) {
        return answer.header("Content-Security-Policy", POLICY)
                .header(HttpHeaders.CONTENT_LANGUAGE, reader.language().code())
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.ACCEPT_ENCODING);
    }
}
