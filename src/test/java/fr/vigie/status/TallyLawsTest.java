package fr.vigie.status;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.status.Interruption.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Whatever overlaps, each minute is counted once: as a clerk would who looks at every minute by itself. */
class TallyLawsTest {

    private static final int MINUTES = 300;
    // the night in which an hour comes twice
    private static final Instant START = Instant.parse("2026-10-24T23:00:00Z");
    private static final Span WINDOW = new Span(at(0), at(MINUTES));

    @Property(tries = 500)
    void each_minute_is_planned_or_down_or_degraded_or_well_once(@ForAll("facts") List<Interruption> facts) {
        var tally = Tally.of("api", WINDOW, facts);

        assertThat(tally.seconds()).isEqualTo(MINUTES * 60L);
        assertThat(tally.planned()).isEqualTo(count(facts, "planned"));
        assertThat(tally.unplanned()).isEqualTo(count(facts, "down"));
        assertThat(tally.degraded()).isEqualTo(count(facts, "degraded"));
        assertThat(tally.up() + tally.unplanned() + tally.planned()).isEqualTo(tally.seconds());
        assertThat(tally.degraded()).isLessThanOrEqualTo(tally.up());
    }

    @Property(tries = 500)
    void a_union_has_gaps_between_its_pieces_and_does_not_mind_the_order(@ForAll("facts") List<Interruption> facts) {
        var spans = facts.stream().flatMap(fact -> fact.within(WINDOW).stream()).toList();
        var union = Spans.of(spans);
        var reversed = new ArrayList<>(spans);
        Collections.reverse(reversed);

        assertThat(Spans.of(reversed).pieces()).isEqualTo(union.pieces());
        assertThat(Spans.of(union.pieces()).pieces()).isEqualTo(union.pieces());
        for (int i = 1; i < union.pieces().size(); i++) {
            assertThat(union.pieces().get(i).from())
                    .isAfter(union.pieces().get(i - 1).to());
        }
        assertThat(union.without(union).length()).isEqualTo(Duration.ZERO);
        assertThat(union.without(Spans.of(List.of())).pieces()).isEqualTo(union.pieces());
    }

    @Provide
    Arbitrary<List<Interruption>> facts() {
        var from = Arbitraries.integers().between(-60, MINUTES + 60);
        var length = Arbitraries.integers().between(0, 120);
        return Combinators.combine(
                        from,
                        length,
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 9))
                .as((start, minutes, kind, runs) -> fact(at(start), runs == 0 ? null : at(start + minutes), kind))
                .list()
                .ofMaxSize(8);
    }

    private static Interruption fact(Instant from, @Nullable Instant to, int kind) {
        if (kind == 4) {
            return Made.emergency(from, to);
        }
        return kind < 2 ? Made.failure(Severity.values()[kind], from, to) : Made.stop(kind == 2, from, to);
    }

    private static long count(List<Interruption> facts, String asked) {
        return 60L
                * LongStream.range(0, MINUTES)
                        .filter(minute -> at(minute, facts).equals(asked))
                        .count();
    }

    private static String at(long minute, List<Interruption> facts) {
        var now = facts.stream()
                .filter(fact -> !fact.from().isAfter(at(minute))
                        && (fact.to() == null || fact.to().isAfter(at(minute))))
                .toList();
        if (now.stream().anyMatch(fact -> fact.kind() == Interruption.Kind.EMERGENCY)) {
            return "down";
        }
        if (now.stream().anyMatch(fact -> Boolean.TRUE.equals(fact.properNotice()))) {
            return "planned";
        }
        if (now.stream().anyMatch(fact -> !fact.degrades())) {
            return "down";
        }
        return now.isEmpty() ? "well" : "degraded";
    }

    private static Instant at(long minute) {
        return START.plusSeconds(60 * minute);
    }
}
