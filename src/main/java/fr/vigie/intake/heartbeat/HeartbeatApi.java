package fr.vigie.intake.heartbeat;

import fr.vigie.refusal.BrokenRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The door at which monitors say again and again that they are there. */
@RestController
@Tag(name = "Supervision")
class HeartbeatApi {

    private static final int LONGEST = 4096;
    private static final Pattern EVERY = Pattern.compile("\"every\"\\s*:\\s*\"(PT?[0-9DHMST]{1,10})\"");

    private final HeartbeatDesk desk;

    HeartbeatApi(HeartbeatDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/api/intake/heartbeat/{name}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Dire qu'une supervision est là",
            description = "every, en paramètre ou dans le corps : l'intervalle entre deux appels, par exemple PT5M.")
    void beat(@PathVariable String name, @RequestParam(required = false) @Nullable String every, InputStream body)
            throws IOException {
        desk.heard(name, every(every == null ? said(body) : every));
    }

    @DeleteMapping("/api/intake/heartbeat/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Ne plus attendre une supervision")
    void forget(@PathVariable String name) {
        desk.forget(name);
    }

    /** Alertmanager and others send much that does not matter here. */
    private static @Nullable String said(InputStream body) throws IOException {
        var text = new String(body.readNBytes(LONGEST), StandardCharsets.UTF_8);
        var found = EVERY.matcher(text);
        return found.find() ? found.group(1) : null;
    }

    private static @Nullable Duration every(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : Duration.parse(text);
        } catch (DateTimeException unreadable) {
            throw new BrokenRule("L'intervalle (every) ne se lit pas ; écrivez-le par exemple PT5M.");
        }
    }
}
