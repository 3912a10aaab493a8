package fr.vigie.problem;

import fr.vigie.incident.IncidentReader;
import fr.vigie.incident.Viewer;
import fr.vigie.refusal.UnknownReference;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows problems to staff, as they stand now. */
@Component
@Transactional(readOnly = true)
class ProblemReader {

    private final Problems problems;
    private final Entries entries;
    private final IncidentLinks links;
    private final IncidentReader incidents;

    ProblemReader(Problems problems, Entries entries, IncidentLinks links, IncidentReader incidents) {
        this.problems = problems;
        this.entries = entries;
        this.links = links;
        this.incidents = incidents;
    }

    /**
     * One problem with its journal, as this viewer may read it.
     *
     * @throws UnknownReference when there is none
     */
    ProblemView get(String reference, Viewer viewer) {
        return shown(
                ProblemView.of(problems.get(reference), links.of(reference), entries.findByProblemOrderById(reference)),
                viewer);
    }

    List<ProblemView> page(@Nullable Status status, @Nullable String service, int page, int size, Viewer viewer) {
        return problems.matching(name(status), service, size, (long) page * size).stream()
                .map(problem -> ProblemView.of(problem, links.of(problem.reference()), null))
                .map(view -> shown(view, viewer))
                .toList();
    }

    private ProblemView shown(ProblemView view, Viewer viewer) {
        return view.restricted()
                        && view.incidents().stream().anyMatch(incident -> incidents.isHiddenFrom(incident, viewer))
                ? view.forOthers()
                : view;
    }

    long count(@Nullable Status status, @Nullable String service) {
        return problems.countMatching(name(status), service);
    }

    private static @Nullable String name(@Nullable Status status) {
        return status == null ? null : status.name();
    }
}
