package fr.vigie.status;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A part of time in pieces: however often an instant was put in, it is there once. */
final class Spans {

    /** In order, and with time between each and the next. */
    private final List<Span> pieces;

    private Spans(List<Span> pieces) {
        this.pieces = pieces;
    }

    /** The union of some; those without length are nothing. */
    static Spans of(Collection<Span> some) {
        var pieces = new ArrayList<Span>();
        some.stream()
                .filter(span -> span.from().isBefore(span.to()))
                .sorted(Comparator.comparing(Span::from))
                .forEach(span -> add(span, pieces));
        return new Spans(List.copyOf(pieces));
    }

    private static void add(Span span, List<Span> pieces) {
        var last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
        if (last == null || span.from().isAfter(last.to())) {
            pieces.add(span);
        } else if (span.to().isAfter(last.to())) {
            pieces.set(pieces.size() - 1, new Span(last.from(), span.to()));
        }
    }

    Spans and(Spans others) {
        return of(Stream.concat(pieces.stream(), others.pieces.stream()).toList());
    }

    /** What is left of it where the others are not. */
    Spans without(Spans others) {
        var left = new ArrayList<Span>();
        for (var piece : pieces) {
            Instant at = piece.from();
            for (var other : others.pieces) {
                if (other.to().isAfter(at) && other.from().isBefore(piece.to())) {
                    left.add(new Span(at, other.from()));
                    at = other.to();
                }
            }
            left.add(new Span(at, piece.to()));
        }
        return of(left);
    }

    Duration length() {
        return pieces.stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
    }

    List<Span> pieces() {
        return pieces;
    }
}
