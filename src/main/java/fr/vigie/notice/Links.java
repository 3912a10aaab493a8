package fr.vigie.notice;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where staff finds what a notice speaks of. */
@Component
public class Links {

    private final String home;

    /** @param home the address at which people reach Vigie, without a slash at its end */
    Links(@Value("${vigie.base-url}") String home) {
        this.home = home;
    }

    /** Where a notice of this kind leads: to the ticket, to all of them, or to the page of the rota and its worries. */
    public URI of(NoticeKind kind, String reference) {
        return switch (kind) {
            case ROTA, DOOR -> URI.create(home + "/garde");
            case POINT -> URI.create(home + "/camunda/app/tasklist/");
            default -> tasks(reference);
        };
    }

    /** The tasks of this ticket in Tasklist, for whoever is signed in there. */
    private URI tasks(String reference) {
        var search = "[{\"type\":\"processInstanceBusinessKey\",\"operator\":\"eq\",\"value\":\"" + reference
                + "\",\"name\":\"\"}]";
        return URI.create(home + "/camunda/app/tasklist/default/#/?searchQuery="
                + URLEncoder.encode(search, StandardCharsets.UTF_8));
    }
}
