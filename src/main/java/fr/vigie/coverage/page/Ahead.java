package fr.vigie.coverage.page;

import fr.vigie.coverage.Coverage;
import fr.vigie.coverage.Pool;
import fr.vigie.coverage.Stretch;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is planned for every pool in a span.
 *
 * @param to how far we looked: what lasts until there may last longer
 */
record Ahead(Map<Pool, List<Stretch>> stretches, Instant to) {

    static Ahead of(Coverage coverage, Instant from, Instant to) {
        var stretches = new EnumMap<Pool, List<Stretch>>(Pool.class);
        for (var pool : Pool.values()) {
            stretches.put(pool, coverage.stretches(pool, from, to));
        }
        return new Ahead(stretches, to);
    }

    /** The stretches of one pool, in the order of time. */
    List<Stretch> of(Pool pool) {
        return stretches.getOrDefault(pool, List.of());
    }

    /** What is on in this pool. */
    Optional<Stretch> at(Pool pool, Instant at) {
        return of(pool).stream().filter(stretch -> stretch.covers(at)).findFirst();
    }

    /** What begins next in this pool. */
    Optional<Stretch> after(Pool pool, Instant at) {
        return of(pool).stream().filter(stretch -> stretch.from().isAfter(at)).findFirst();
    }

    /** When a stretch ends, if its end is in sight. */
    Optional<Instant> end(Stretch stretch) {
        return Optional.of(stretch.to()).filter(end -> end.isBefore(to));
    }

    /** Who answers first to a client without an event. */
    Answer answerAt(Instant at) {
        return Stream.of(Pool.values())
                .filter(pool -> pool != Pool.EVENT_ON_CALL)
                .flatMap(
                        pool -> at(pool, at).filter(stretch -> !stretch.people().isEmpty()).stream()
                                .map(stretch -> new Answer(pool, stretch.people())))
                .findFirst()
                .orElse(Answer.NOBODY);
    }

    /** When, strictly after {@code at}, somebody else answers first. */
    Optional<Instant> nextAnswer(Instant at) {
        var now = answerAt(at);
        return stretches.values().stream()
                .flatMap(List::stream)
                .flatMap(stretch -> Stream.of(stretch.from(), stretch.to()))
                .filter(cut -> cut.isAfter(at) && cut.isBefore(to))
                .sorted()
                .filter(cut -> !answerAt(cut).equals(now))
                .findFirst();
    }
}
