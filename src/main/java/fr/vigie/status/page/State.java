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

    /** Of a service to which all of this happens now: a maintenance that lasts as it was told explains what else fails, but for an emergency. */
    static State of(List<Entry> now) {
        var emergency = now.stream().anyMatch(each -> each.fact().kind() == Interruption.Kind.EMERGENCY);
        return !emergency && now.stream().anyMatch(Entry::explains)
                ? MAINTENANCE
                : now.stream().map(each -> of(each.fact())).reduce(OPERATIONAL, State::worse);
    }

    private static State of(Interruption fact) {
        if (fact.kind() == Interruption.Kind.MAINTENANCE) {
            return MAINTENANCE;
        }
        return fact.degrades() ? DEGRADED : INTERRUPTED;
    }

    State worse(State other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** As style sheets and phrases name it. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
