package fr.vigie.coverage.plan;

import fr.vigie.coverage.Anomalies;
import fr.vigie.coverage.Member;
import fr.vigie.coverage.Staff;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds the people whom the plan names and nobody knows. */
@Component
class PlanAnomalies implements Anomalies {

    private final StoredRosters rosters;
    private final Staff staff;

    PlanAnomalies(StoredRosters rosters, Staff staff) {
        this.rosters = rosters;
        this.staff = staff;
    }

    @Override
    public List<String> sentences() {
        var accounts = staff.members().stream().map(Member::account).collect(Collectors.toSet());
        return rosters.plan()
                .named()
                .filter(person -> !accounts.contains(person))
                .sorted()
                .map(person -> "L'agenda nomme « " + Fields.shown(person) + " », qui n'a pas de compte ici.")
                .toList();
    }
}
