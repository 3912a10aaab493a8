package fr.vigie.maintenance;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done, and when; a maintenance that is only asked for has a reason and nothing else.
 *
 * @param services ids of those that stop
 * @param plannedBy whoever planned it: the second pair of eyes is somebody else's
 */
record Plan(
        List<String> services,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        String reason,
        @Nullable String effect,
        @Nullable String businessHoursReason,
        @Nullable String plannedBy,
        @Nullable Instant plannedAt,
        String requestedBy,
        Instant requestedAt) {

    static Plan requested(String reason, String by, Instant at) {
        return new Plan(List.of(), null, null, reason, null, null, null, null, by, at);
    }

    Plan planned(Draft draft, String by, Instant at) {
        return new Plan(
                draft.services(),
                draft.from(),
                draft.to(),
                draft.reason(),
                draft.effect(),
                draft.businessHoursReason(),
                by,
                at,
                requestedBy,
                requestedAt);
    }

    Plan moved(Window to, @Nullable String why, String by) {
        return new Plan(services, to.from(), to.to(), reason, effect, why, by, plannedAt, requestedBy, requestedAt);
    }

    Plan until(Instant end) {
        return new Plan(
                services,
                startsAt,
                end,
                reason,
                effect,
                businessHoursReason,
                plannedBy,
                plannedAt,
                requestedBy,
                requestedAt);
    }

    /** @throws IllegalStateException when it is not planned yet */
    Window window() {
        if (startsAt == null || endsAt == null) {
            throw new IllegalStateException("It has no window yet");
        }
        return new Window(startsAt, endsAt);
    }
}
