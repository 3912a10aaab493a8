package fr.vigie.problem;

import fr.vigie.incident.KnownError;
import fr.vigie.incident.KnownErrors;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The known errors of open problems. */
@Component
@Transactional(readOnly = true)
class StoredKnownErrors implements KnownErrors {

    private final Problems problems;

    StoredKnownErrors(Problems problems) {
        this.problems = problems;
    }

    @Override
    public List<KnownError> of(String service) {
        return problems.knownOn(service).stream()
                .map(problem -> new KnownError(
                        problem.reference(),
                        problem.subject().title(),
                        problem.findings().symptom(),
                        Objects.requireNonNull(problem.findings().workaround()),
                        Objects.requireNonNull(problem.findings().knownSince())))
                .toList();
    }
}
