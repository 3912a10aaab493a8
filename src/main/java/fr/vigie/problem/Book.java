package fr.vigie.problem;

import fr.vigie.incident.Discretion;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Keeps a problem and what was written down about it, together or not at all. */
@Component
class Book {

    /** What the procedure remembers for everybody of a problem whose findings are for few. */
    private static final Set<String> OPEN = Set.of(
            "reference", "subject", "shownTitle", "service", "origin", "change", "linkedIncidents", "next", "fix");

    private final Problems problems;
    private final Entries entries;
    private final Discretion discretion;

    Book(Problems problems, Entries entries, Discretion discretion) {
        this.problems = problems;
        this.entries = entries;
        this.discretion = discretion;
    }

    Problem keep(Problem problem) {
        var news = problem.takeNews();
        var kept = problems.save(problem);
        news.forEach(entries::save);
        if (kept.subject().restricted()) {
            discretion.hush(kept.reference(), OPEN);
        }
        return kept;
    }
}
