package fr.vigie.status;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** From an instant up to another, which is no part of it any more. */
public record Span(Instant from, Instant to) {

    /** What of it lies in another one; empty where nothing does. */
    Optional<Span> within(Span other) {
        var later = from.isAfter(other.from) ? from : other.from;
        var earlier = to.isBefore(other.to) ? to : other.to;
        return later.isBefore(earlier) ? Optional.of(new Span(later, earlier)) : Optional.empty();
    }

    Duration length() {
        return Duration.between(from, to);
    }
}
