package fr.vigie.doctor;

import fr.vigie.coverage.Anomalies;
import java.util.List;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/** Shows what the managers were told of where people look: among the worries of the rota's page, and in health. */
@Component("checkup")
class DoctorAnomalies implements Anomalies, HealthIndicator {

    private final Chart chart;

    DoctorAnomalies(Chart chart) {
        this.chart = chart;
    }

    @Override
    public List<String> sentences() {
        return chart.lines().stream()
                .filter(Chart.Line::told)
                .map(line -> line.finding().sentence())
                .toList();
    }

    @Override
    public Health health() {
        var sentences = sentences();
        return sentences.isEmpty()
                ? Health.up().build()
                : Health.status(new Status("DEGRADED"))
                        .withDetail("findings", sentences)
                        .build();
    }
}
