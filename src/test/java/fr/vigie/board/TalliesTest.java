package fr.vigie.board;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.board.Month.Figures;
import fr.vigie.board.Tallies.Middle;
import fr.vigie.board.Tallies.Tally;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TalliesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    private final Month month = new Tallies(
                    List.of(
                            new Tally(TODAY, 1, 2, 2, 0, 1, 1),
                            new Tally(TODAY, null, 0, 997, 1, 0, 0),
                            new Tally(LocalDate.parse("2026-10-25"), 5, 1, 1, 0, 0, 0),
                            new Tally(LocalDate.parse("2026-10-24"), 1, 4, 3, 1, 4, 0)),
                    List.of(new Middle(true, null, 59.6), new Middle(true, 1, 60), new Middle(false, 1, 3600)),
                    TODAY)
            .month();

    @Test
    void a_month_is_thirty_days_and_today_is_the_last_of_them() {
        assertThat(month.days()).hasSize(30);
        assertThat(month.days().get(0)).isEqualTo(new Month.Day(LocalDate.parse("2026-10-25"), List.of(0, 0, 0, 0, 1)));
        assertThat(month.days().get(29)).isEqualTo(new Month.Day(TODAY, List.of(2, 0, 0, 0, 0)));
    }

    @Test
    void what_was_dismissed_counts_for_the_promise_to_diagnose_and_never_says_100_where_one_was_missed() {
        assertThat(month.total().now()).isEqualTo(new Figures(3, 99.9, 50.0, 60L));
        assertThat(month.total().before()).isEqualTo(new Figures(4, 75.0, 100.0, null));
    }

    @Test
    void each_priority_stands_beside_what_it_was_before_and_nothing_is_no_percentage() {
        assertThat(month.priorities()).hasSize(5);
        assertThat(month.priorities().get(0).now()).isEqualTo(new Figures(2, 100.0, 50.0, 60L));
        assertThat(month.priorities().get(0).before()).isEqualTo(new Figures(4, 75.0, 100.0, 3600L));
        assertThat(month.priorities().get(4).now()).isEqualTo(new Figures(1, 100.0, null, null));
        assertThat(month.priorities().get(2).now()).isEqualTo(new Figures(0, null, null, null));
    }
}
