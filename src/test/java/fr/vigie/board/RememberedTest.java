package fr.vigie.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RememberedTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final AtomicInteger made = new AtomicInteger();

    @Test
    void a_hundred_who_ask_at_once_cost_one_look() {
        var board = new Remembered<>(Duration.ofHours(1), now -> made.incrementAndGet(), () -> 0);

        assertThat(IntStream.range(0, 100).parallel().mapToObj(screen -> board.at(NOON)))
                .containsOnly(1);
        assertThat(board.at(NOON.plus(Duration.ofMinutes(59)))).isEqualTo(1);
        assertThat(board.at(NOON.plus(Duration.ofHours(1)))).isEqualTo(2);
        assertThat(board.at(NOON)).as("the clock was put back").isEqualTo(3);
    }

    @Test
    void who_waited_while_it_took_longer_than_it_lasts_is_given_what_was_made() {
        var ticks = new AtomicLong();
        var board = new Remembered<>(
                Duration.ofSeconds(3),
                now -> {
                    ticks.addAndGet(Duration.ofSeconds(5).toNanos());
                    return made.incrementAndGet();
                },
                ticks::get);

        assertThat(board.at(NOON)).isEqualTo(1);
        assertThat(board.at(NOON.plusSeconds(1))).as("who waited for it").isEqualTo(1);
        assertThat(board.at(NOON.plusSeconds(4))).as("who waited for it").isEqualTo(1);
        assertThat(board.at(NOON.plusSeconds(7))).as("who came since").isEqualTo(1);
        assertThat(board.at(NOON.plusSeconds(8))).isEqualTo(2);
    }

    @Test
    void what_can_not_be_read_is_not_tried_by_everybody_and_an_old_answer_is_given_to_nobody() {
        var board = new Remembered<Integer>(
                Duration.ofHours(1),
                now -> {
                    if (made.incrementAndGet() == 2) {
                        throw new IllegalStateException("away");
                    }
                    return made.get();
                },
                () -> 0);
        board.at(NOON);
        var later = NOON.plus(Duration.ofHours(2));

        assertThatThrownBy(() -> board.at(later)).hasMessage("away");
        assertThatThrownBy(() -> board.at(later)).hasMessage("away");
        assertThat(made).hasValue(2);
        assertThat(board.at(later.plusSeconds(3))).as("it is back").isEqualTo(3);
    }
}
