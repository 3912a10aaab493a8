package fr.vigie.board;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.board.Section.Count;
import fr.vigie.incident.Status;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SectionTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void what_waits_stands_before_what_is_in_hand_and_what_ends_first_before_the_rest() {
        var section = Section.of(
                1,
                List.of(new Count(1, true, 2, 1), new Count(1, false, 2, 0), new Count(2, true, 9, 9)),
                List.of(
                        line("INC-1", 1, Status.RESTORED, 0),
                        line("INC-2", 1, Status.ENGAGED, 1),
                        line("INC-3", 1, Status.OPEN, 30),
                        line("INC-4", 1, Status.OPEN, 20),
                        line("INC-5", 2, Status.OPEN, 1)));

        assertThat(section.lines()).extracting(Line::reference).containsExactly("INC-4", "INC-3", "INC-2", "INC-1");
        assertThat(List.of(section.open(), section.waiting(), section.missed())).containsExactly(4, 2, 1);
    }

    @Test
    void no_more_is_sent_than_a_screen_can_show_and_the_rest_is_counted() {
        var lines = IntStream.range(0, 40).mapToObj(i -> line("INC-" + i, null, Status.REPORTED, i));
        var section = Section.of(
                null,
                List.of(new Count(null, true, 40, 0)),
                Stream.concat(lines, Stream.of(line("INC-99", 5, Status.OPEN, 0)))
                        .toList());

        assertThat(section.lines()).hasSize(Section.MOST_LINES);
        assertThat(section.open()).isEqualTo(40);
    }

    private static Line line(String reference, Integer priority, Status state, int minutes) {
        return new Line(
                reference,
                priority,
                "?",
                false,
                null,
                null,
                state,
                false,
                "support",
                0,
                NOON,
                null,
                NOON.plusSeconds(60L * minutes));
    }
}
