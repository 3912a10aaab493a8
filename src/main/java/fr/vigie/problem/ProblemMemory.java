package fr.vigie.problem;

import fr.vigie.incident.Shown;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the process remembers of a problem, for its forms; the row is the truth. */
@Component
class ProblemMemory {

    /** The instant from which the drawn period without recurrence counts: the fix. */
    static final String CLOCK_START = "clockStart";

    /** How far the ticket or the maintenance is that is to mend it. */
    static final String CHANGE_STATE = "changeState";

    private static final int SHOWN = 20;

    private final IncidentLinks links;

    ProblemMemory(IncidentLinks links) {
        this.links = links;
    }

    Map<String, @Nullable Object> of(Problem problem) {
        var memory = new HashMap<String, @Nullable Object>();
        var subject = problem.subject();
        var findings = problem.findings();
        var fix = problem.fix();
        memory.put("reference", problem.reference());
        memory.put("subject", subject.title());
        memory.put("service", subject.service());
        memory.put("origin", subject.origin().label());
        memory.put("symptom", findings.symptom());
        memory.put("cause", findings.cause());
        memory.put("workaround", findings.workaround());
        memory.put("shownTitle", Shown.literally(subject.title()));
        memory.put("shownCause", Shown.literally(findings.cause()));
        memory.put(
                "shownFix",
                fix.kind() == null ? null : Shown.literally(fix.kind().label() + " : " + fix.text()));
        memory.put("change", fix.change());
        memory.put("linkedIncidents", inWords(links.of(problem.reference())));
        return memory;
    }

    private static @Nullable String inWords(List<String> incidents) {
        if (incidents.isEmpty()) {
            return null;
        }
        var first = String.join(", ", incidents.subList(0, Math.min(SHOWN, incidents.size())));
        return incidents.size() <= SHOWN ? first : first + " et " + (incidents.size() - SHOWN) + " autres";
    }

    /** Null where the fix comes to nothing. */
    static @Nullable Date clockStart(Problem problem) {
        return problem.fix().fixedAt() == null ? null : Date.from(problem.fix().fixedAt());
    }
}
