package fr.vigie.maintenance;

import fr.vigie.refusal.BrokenRule;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done, and when; a maintenance that is only asked for has a reason and nothing else.
 *
 * @param services  ids of those that stop
 * @param firstEnd  the end that clients were told before it began, where it was prolonged since; else null
 * @param reason    why, as whoever planned it says
 * @param askedFor  why somebody asked for it before it was planned; null where nobody did
 * @param plannedBy whoever planned it: the second pair of eyes is somebody else's
 */
record Plan(
        List<String> services,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable Instant firstEnd,
        String reason,
        @Nullable String askedFor,
        @Nullable String effect,
        @Nullable String businessHoursReason,
        @Nullable String plannedBy,
        @Nullable Instant plannedAt,
        String requestedBy,
        Instant requestedAt) {

    static Plan requested(String reason, String by, Instant at) {
        return new Plan(List.of(), null, null, null, reason, null, null, null, null, null, by, at);
    }

    Plan planned(Draft draft, Terms terms, String by, Instant at) {
        return new Plan(
                draft.services(),
                draft.from(),
                draft.to(),
                null,
                draft.reason(),
                askedFor,
                draft.effect(),
                terms.inBusiness() ? draft.businessHoursReason() : null,
                by,
                at,
                requestedBy,
                requestedAt);
    }

    /** @throws BrokenRule for other services than those whose users were told */
    void refuseOtherServices(Draft draft) {
        if (!Set.copyOf(draft.services()).equals(Set.copyOf(services))) {
            throw new BrokenRule("Les services d'une maintenance annoncée ne changent plus (services) : ceux qui les"
                    + " utilisent sont prévenus. Annulez-la, et planifiez-en une autre.");
        }
    }

    Plan moved(Window to, @Nullable String why, String by) {
        return new Plan(
                services,
                to.from(),
                to.to(),
                null,
                reason,
                askedFor,
                effect,
                why,
                by,
                plannedAt,
                requestedBy,
                requestedAt);
    }

    /** @param why a reason to reach into business hours that it had none for, or null */
    Plan until(Instant end, @Nullable String why) {
        return new Plan(
                services,
                startsAt,
                end,
                toldEnd(),
                reason,
                askedFor,
                effect,
                businessHoursReason == null ? why : businessHoursReason,
                plannedBy,
                plannedAt,
                requestedBy,
                requestedAt);
    }

    /** Until when it was to last, as clients were told before it began; null where it is not planned yet. */
    @Nullable
    Instant toldEnd() {
        return firstEnd == null ? endsAt : firstEnd;
    }

    /** Whether what still goes on, or ends, at this instant takes longer than clients were told before it began. */
    boolean lastsLongerThanTold(Instant at) {
        var end = toldEnd();
        return end != null && at.isAfter(end);
    }

    /** @throws IllegalStateException when it is not planned yet */
    Window window() {
        if (startsAt == null || endsAt == null) {
            throw new IllegalStateException("It has no window yet");
        }
        return new Window(startsAt, endsAt);
    }
}
