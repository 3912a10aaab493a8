package fr.vigie.status.page;

import fr.vigie.status.Interruption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How a service is, the better first. */
enum State {
    OPERATIONAL,
    MAINTENANCE,
    DEGRADED,
    INTERRUPTED;

    /** Of a service to which all of this happens now: a maintenance explains what else fails, but for an emergency. */
    static State of(List<Interruption> now) {
        var kinds = now.stream().map(Interruption::kind).collect(Collectors.toSet());
        if (kinds.contains(Interruption.Kind.MAINTENANCE) && !kinds.contains(Interruption.Kind.EMERGENCY)) {
            return MAINTENANCE;
        }
        return now.stream()
                .filter(each -> each.kind() != Interruption.Kind.MAINTENANCE)
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
