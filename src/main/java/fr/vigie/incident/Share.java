package fr.vigie.incident;

import fr.vigie.notice.Addressee;
import java.util.Set;

/**
 * Those who hear of a failure as of their own ticket, in the words of their own report.
 *
 * @param incident whose reference they know
 * @param facts    what they reported
 * @param to       each person once
 */
record Share(Incident incident, Facts facts, Set<Addressee> to) {

    /** Whether these are people who told more of an incident that was reported by somebody else. */
    boolean joined() {
        return facts != incident.facts();
    }
}
