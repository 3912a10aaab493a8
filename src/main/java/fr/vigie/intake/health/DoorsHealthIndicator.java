package fr.vigie.intake.health;

import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/** Shows the doors in health: one in trouble makes it degraded, and takes no node out of service. */
@Component
class DoorsHealthIndicator extends AbstractHealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED");

    private final DoorAnomalies anomalies;

    DoorsHealthIndicator(DoorAnomalies anomalies) {
        super("The doors could not be looked at");
        this.anomalies = anomalies;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var sentences = anomalies.sentences();
        if (sentences.isEmpty()) {
            health.up();
        } else {
            health.status(DEGRADED).withDetail("doors", sentences);
        }
    }
}
