package fr.vigie.status.page;

import fr.vigie.status.Interruption;
import java.util.List;
import java.util.Locale;

/** How a service is, the better first. */
enum State {
    OPERATIONAL,
    MAINTENANCE,
    DEGRADED,
    INTERRUPTED;

    /** Of a service to which all of this happens now: a maintenance explains what else fails. */
    static State of(List<Interruption> now) {
        if (now.stream().anyMatch(each -> each.kind() == Interruption.Kind.MAINTENANCE)) {
            return MAINTENANCE;
        }
        return now.stream()
                .map(each -> each.degrades() ? DEGRADED : INTERRUPTED)
                .reduce(OPERATIONAL, State::worse);
    }

    State worse(State other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** As style sheets and phrases name it. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
