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

    /**
     * Where a notice of this kind leads: to the ticket, to all of them, to the page of the rota and its worries, to a report,
     * for machines to the API, or to the state of our services.
     */
    public URI of(NoticeKind kind, String reference) {
        return switch (kind) {
            case ROTA, DOOR, CHECKUP, WEBHOOK_TROUBLE -> URI.create(home + "/garde");
            case WEBHOOK -> URI.create(home + "/api/incidents/" + reference);
            case INTERRUPTION, INTERRUPTION_NEWS, INTERRUPTION_OVER -> URI.create(home + "/status");
            case MAINTENANCE_REPORT -> URI.create(home + "/api/maintenances/" + reference + "/report.html");
            case POINT -> URI.create(home + "/camunda/app/tasklist/");
            default -> tasks(reference);
        };
    }

    /** Whether a notice of this kind leads its reader anywhere: staff to their work, clients to the page that is open to all. */
    public static boolean leads(NoticeKind kind) {
        return switch (kind) {
            case INTERRUPTION, INTERRUPTION_NEWS, INTERRUPTION_OVER -> true;
            default -> kind.audience() == NoticeKind.Audience.STAFF;
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
