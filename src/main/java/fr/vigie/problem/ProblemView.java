package fr.vigie.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem as staff reads it.
 *
 * @param foundBy    the incident that made us look for it; null where a person did
 * @param knownSince since when agents see its workaround; null while they do not
 * @param change     the ticket or maintenance that mends it
 * @param restricted whether what was found out is for few to read; others read what agents are to know
 * @param incidents  those that it explains
 * @param journal    absent in lists
 */
record ProblemView(
        String reference,
        Origin origin,
        Status status,
        String title,
        @Nullable String service,
        @Nullable String foundBy,
        @Nullable String symptom,
        @Nullable String cause,
        @Nullable String workaround,
        @Nullable Instant knownSince,
        @Nullable FixKind fix,
        @Nullable String fixText,
        @Nullable String change,
        @Nullable Instant fixedAt,
        String openedBy,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable Outcome outcome,
        boolean restricted,
        List<String> incidents,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Line> journal) {

    /** One line of the journal. */
    record Line(Instant at, EntryKind kind, String by, String text) {}

    static ProblemView of(Problem problem, List<String> incidents, @Nullable List<Entry> entries) {
        var subject = problem.subject();
        var findings = problem.findings();
        var fix = problem.fix();
        var course = problem.course();
        return new ProblemView(
                problem.reference(),
                subject.origin(),
                course.status(),
                subject.title(),
                subject.service(),
                subject.foundBy(),
                findings.symptom(),
                findings.cause(),
                findings.workaround(),
                findings.knownSince(),
                fix.kind(),
                fix.text(),
                fix.change(),
                fix.fixedAt(),
                course.openedBy(),
                course.openedAt(),
                course.closedAt(),
                course.outcome(),
                subject.restricted(),
                incidents,
                entries == null
                        ? null
                        : entries.stream()
                                .map(entry -> new Line(entry.at(), entry.kind(), entry.by(), entry.text()))
                                .toList());
    }

    /** Whether it says what few may read. */
    boolean tellsMoreThanToOthers() {
        return restricted && !equals(forOthers());
    }

    /** As it reads for those who may not know more than that there is one, and the known error if it is published. */
    ProblemView forOthers() {
        var known = knownSince != null;
        return new ProblemView(
                reference,
                origin,
                status,
                title,
                service,
                foundBy,
                known ? symptom : null,
                null,
                known ? workaround : null,
                knownSince,
                fix,
                null,
                change,
                fixedAt,
                openedBy,
                openedAt,
                closedAt,
                outcome,
                restricted,
                incidents,
                journal == null ? null : List.of());
    }
}
