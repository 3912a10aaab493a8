package fr.vigie.webhook;

import fr.vigie.coverage.VisibleAnomalies;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows the endpoints in trouble. */
@Component("webhooks")
class WebhookAnomalies extends VisibleAnomalies {

    private final Troubles troubles;

    WebhookAnomalies(Troubles troubles) {
        super("webhooks");
        this.troubles = troubles;
    }

    @Override
    public List<String> sentences() {
        return troubles.all().stream().map(Trouble::sentence).toList();
    }
}
