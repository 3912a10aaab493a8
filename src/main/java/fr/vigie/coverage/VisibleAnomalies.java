package fr.vigie.coverage;

import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;

/**
 * What is wrong, shown where people look: among the worries of the rota's page, and in health, which it degrades; that takes
 * no node out of service.
 */
public abstract class VisibleAnomalies extends AbstractHealthIndicator implements Anomalies {

    private static final Status DEGRADED = new Status("DEGRADED");

    private final String detail;

    /** @param detail under which health lists the sentences */
    protected VisibleAnomalies(String detail) {
        super("What is wrong (" + detail + ") could not be looked at");
        this.detail = detail;
    }

    @Override
    protected final void doHealthCheck(Health.Builder health) {
        var sentences = sentences();
        if (sentences.isEmpty()) {
            health.up();
        } else {
            health.status(DEGRADED).withDetail(detail, sentences);
        }
    }
}
