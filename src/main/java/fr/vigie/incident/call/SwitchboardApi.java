package fr.vigie.incident.call;

import fr.vigie.refusal.Unreadable;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the form of a call asks while it is filled in; for agents who are signed in to Tasklist. */
@RestController
@RequestMapping("/camunda/api/vigie")
class SwitchboardApi {

    private static final int LONGEST = 200;

    private final Switchboard switchboard;

    SwitchboardApi(Switchboard switchboard) {
        this.switchboard = switchboard;
    }

    @GetMapping("/caller")
    Caller caller(
            @RequestParam(required = false) @Nullable String phone,
            @RequestParam(required = false) @Nullable String email,
            @RequestParam(required = false) @Nullable String client,
            @RequestParam(required = false) @Nullable String service) {
        refuseLong(phone, email, client, service);
        return switchboard.look(said(phone), said(email), said(client), said(service));
    }

    @GetMapping("/services")
    List<Caller.Choice> services() {
        return switchboard.services();
    }

    @GetMapping("/clients")
    List<Caller.Choice> clients(@RequestParam(defaultValue = "") String q) {
        refuseLong(q);
        return switchboard.clients(q);
    }

    private static void refuseLong(@Nullable String... words) {
        if (Stream.of(words).anyMatch(word -> word != null && word.length() > LONGEST)) {
            throw new Unreadable("Une recherche compte au plus " + LONGEST + " caractères.");
        }
    }

    private static @Nullable String said(@Nullable String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }
}
