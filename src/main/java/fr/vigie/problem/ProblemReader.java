package fr.vigie.problem;

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

    ProblemReader(Problems problems, Entries entries, IncidentLinks links) {
        this.problems = problems;
        this.entries = entries;
        this.links = links;
    }

    /**
     * One problem with its journal.
     *
     * @throws UnknownReference when there is none
     */
    ProblemView get(String reference) {
        return ProblemView.of(problems.get(reference), links.of(reference), entries.findByProblemOrderById(reference));
    }

    List<ProblemView> page(@Nullable Status status, @Nullable String service, int page, int size) {
        return problems.matching(name(status), service, size, (long) page * size).stream()
                .map(problem -> ProblemView.of(problem, links.of(problem.reference()), null))
                .toList();
    }

    long count(@Nullable Status status, @Nullable String service) {
        return problems.countMatching(name(status), service);
    }

    private static @Nullable String name(@Nullable Status status) {
        return status == null ? null : status.name();
    }
}
