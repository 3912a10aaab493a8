package fr.vigie.status;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A fact: services that were, or are, not there for those who use them, or not as well as agreed.
 *
 * @param key          what stays the same about it and says nothing of us
 * @param reference    of the incident, maintenance or interruption: for staff
 * @param severity     null where it was on purpose
 * @param services     ids of those that it concerns, known ones
 * @param to           null while it lasts
 * @param expected     when it is to end, as far as anybody said; null once it is over
 * @param properNotice whether clients were told of what was planned as the contract promises; null where nothing was
 * @param excusedUntil from its beginning until then it counts apart from what was agreed; null where it never does
 */
public record Interruption(
        String key,
        String reference,
        Kind kind,
        @Nullable Severity severity,
        List<String> services,
        Instant from,
        @Nullable Instant to,
        @Nullable Instant expected,
        @Nullable Boolean properNotice,
        @Nullable Instant excusedUntil) {

    Interruption(
            String key,
            String reference,
            Kind kind,
            @Nullable Severity severity,
            List<String> services,
            Instant from,
            @Nullable Instant to,
            @Nullable Instant expected,
            @Nullable Boolean properNotice) {
        this(
                key,
                reference,
                kind,
                severity,
                services,
                from,
                to,
                expected,
                properNotice,
                Boolean.TRUE.equals(properNotice) ? Instant.MAX : null);
    }

    /** Where it comes from. */
    public enum Kind {
        INCIDENT,
        MAINTENANCE,
        /** Stopped on very short notice, as data or system were threatened. */
        EMERGENCY
    }

    /** How bad a failure is. */
    public enum Severity {
        INTERRUPTED,
        DEGRADED
    }

    /** Whether we stopped the service on purpose. */
    public boolean planned() {
        return kind != Kind.INCIDENT;
    }

    /** What of it in the window counts apart from what was agreed: on purpose, and no longer than clients were told in time. */
    public Optional<Span> excusedWithin(Span window) {
        var until = excusedUntil;
        return planned() && until != null
                ? within(window)
                        .filter(span -> span.from().isBefore(until))
                        .map(span -> new Span(span.from(), span.to().isBefore(until) ? span.to() : until))
                : Optional.empty();
    }

    /** Whether the service works, badly. */
    public boolean degrades() {
        return severity == Severity.DEGRADED;
    }

    /** Whether it lasts. */
    public boolean runs() {
        return to == null;
    }

    /** Whether it concerns this service. */
    public boolean concerns(String service) {
        return services.contains(service);
    }

    /** The same, of those among its services that are some of these, in their order. */
    Interruption of(List<String> some) {
        return new Interruption(
                key,
                reference,
                kind,
                severity,
                some.stream().filter(services::contains).toList(),
                from,
                to,
                expected,
                properNotice,
                excusedUntil);
    }

    /** What of it lies in the window, which ends now at the latest. */
    Optional<Span> within(Span window) {
        return new Span(from, to == null ? window.to() : to).within(window);
    }
}
