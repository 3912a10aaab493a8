package fr.vigie.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;

/** What is open is shown also where the month can't be counted. */
class LastMonthTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void a_month_that_can_not_be_counted_is_a_worry_and_is_not_waited_for_again_within_the_minute() {
        var trend = mock(Trend.class);
        when(trend.at(any())).thenThrow(new QueryTimeoutException("too long"));
        var month = new LastMonth(trend);
        var queue = new Board("e", List.of(), List.of(), List.of(), false, List.of("Un souci."), 0, null);

        var board = queue.beside(month.at(NOON));

        assertThat(month.at(NOON.plusSeconds(50))).isEmpty();
        verify(trend, times(1)).at(any());
        assertThat(board.month()).isNull();
        assertThat(board.worries()).hasSize(2).last().asString().contains("n'ont pas pu être comptés");
    }

    @Test
    void a_month_that_was_counted_stands_beside_the_queue() {
        var counted = new Month(List.of(), new Month.Compared(nothing(), nothing()), List.of());
        var queue = new Board("e", List.of(), List.of(), List.of(), false, List.of(), 0, null);

        var board = queue.beside(Optional.of(counted));

        assertThat(board.month()).isEqualTo(counted);
        assertThat(board.worries()).isEmpty();
    }

    private static Month.Figures nothing() {
        return new Month.Figures(0, null, null, null);
    }
}
