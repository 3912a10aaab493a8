package fr.vigie.notice;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where staff finds a ticket in Tasklist. */
@Component
public class Links {

    private final String home;

    /** @param home the address at which people reach Vigie, without a slash at its end */
    Links(@Value("${vigie.base-url}") String home) {
        this.home = home;
    }

    /** The tasks of this ticket in Tasklist, for whoever is signed in there. */
    public URI tasks(String reference) {
        var search = "[{\"type\":\"processInstanceBusinessKey\",\"operator\":\"eq\",\"value\":\"" + reference
                + "\",\"name\":\"\"}]";
        return URI.create(home + "/camunda/app/tasklist/default/#/?searchQuery="
                + URLEncoder.encode(search, StandardCharsets.UTF_8));
    }
}
