package fr.vigie.doctor;

import fr.vigie.coverage.VisibleAnomalies;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows what the managers were told of. */
@Component("checkup")
class DoctorAnomalies extends VisibleAnomalies {

    private final Chart chart;

    DoctorAnomalies(Chart chart) {
        super("findings");
        this.chart = chart;
    }

    @Override
    public List<String> sentences() {
        return chart.lines().stream()
                .filter(Chart.Line::told)
                .map(line -> line.finding().sentence())
                .toList();
    }
}
