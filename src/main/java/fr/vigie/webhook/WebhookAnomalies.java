package fr.vigie.webhook;

import fr.vigie.coverage.Anomalies;
import java.util.List;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/** Shows the endpoints in trouble where people look: among the worries of the rota's page, and in health, which they degrade. */
@Component("webhooks")
class WebhookAnomalies implements Anomalies, HealthIndicator {

    private final Troubles troubles;

    WebhookAnomalies(Troubles troubles) {
        this.troubles = troubles;
    }

    @Override
    public List<String> sentences() {
        return troubles.all().stream().map(Trouble::sentence).toList();
    }

    @Override
    public Health health() {
        var sentences = sentences();
        return sentences.isEmpty()
                ? Health.up().build()
                : Health.status(new Status("DEGRADED"))
                        .withDetail("webhooks", sentences)
                        .build();
    }
}
