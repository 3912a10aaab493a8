package fr.vigie.incident;

import fr.vigie.refusal.BrokenRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Those who lead name the people who work on a restricted incident. */
@RestController
@RequestMapping("/api/incidents/{reference}")
@Tag(name = "Incidents")
class InsiderApi {

    private final SecurityDesk desk;
    private final IncidentReader reader;

    InsiderApi(SecurityDesk desk, IncidentReader reader) {
        this.desk = desk;
        this.reader = reader;
    }

    /** Who is let in, by their accounts. */
    record InsidersRequest(@Nullable List<@Nullable String> accounts) {}

    @PostMapping("/insiders")
    @Operation(summary = "Nommer qui travaille sur un incident à accès restreint")
    IncidentView admit(@PathVariable String reference, @RequestBody InsidersRequest request, Authentication caller) {
        var named = request.accounts();
        if (named == null || named.isEmpty() || named.stream().anyMatch(Objects::isNull)) {
            throw new BrokenRule("Nommez qui y travaille, par compte (accounts).");
        }
        desk.admit(reference, named.stream().map(String::valueOf).toList(), new Agent(caller.getName()));
        return reader.get(reference, Viewer.of(caller));
    }
}
