package fr.vigie.status;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An interruption as staff reads it.
 *
 * @param severity     {@code INTERRUPTED} or {@code DEGRADED}, of an incident
 * @param to           missing while it lasts
 * @param expectedTo   when it is to end, while it lasts and as far as anybody said
 * @param planned      whether the service was stopped on purpose
 * @param properNotice of a planned one: whether every client was told as the contract promises
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record InterruptionView(
        String reference,
        Interruption.Kind kind,
        Interruption.@Nullable Severity severity,
        List<String> services,
        Instant from,
        @Nullable Instant to,
        @Nullable Instant expectedTo,
        boolean planned,
        @Nullable Boolean properNotice) {

    static InterruptionView of(Interruption fact) {
        return new InterruptionView(
                fact.reference(),
                fact.kind(),
                fact.severity(),
                fact.services(),
                fact.from(),
                fact.to(),
                fact.expected(),
                fact.planned(),
                fact.properNotice());
    }
}
