package fr.vigie.coverage;

import static fr.vigie.coverage.Demo.paris;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When turns change hands, also on the days on which the clocks change. */
class RotationTest {

    private final List<Rotation> rotations = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(textBlock = """
            # hand-over, at,                        person
            09:00,       2026-03-29T08:59:59+02:00, ada
            09:00,       2026-03-29T09:00+02:00,    basile
            09:00,       2026-03-30T08:59:59+02:00, basile
            09:00,       2026-10-25T08:59:59+01:00, ada
            09:00,       2026-10-25T09:00+01:00,    basile
            02:30,       2026-03-29T01:59:59+01:00, ada
            02:30,       2026-03-29T03:00+02:00,    basile
            02:30,       2026-10-25T02:29:59+02:00, ada
            02:30,       2026-10-25T02:30+02:00,    basile
            02:30,       2026-10-25T02:29:59+01:00, basile
            02:30,       2026-10-25T02:30+01:00,    basile
            """)
    void turns_change_hands_on_the_wall_clock_and_once_when_the_clocks_change(
            String handOver, String at, String person) {
        rotate(Pool.MONITORING, "2026-03-28", handOver, 1, "ada", "basile");

        assertThat(rota().turnAt(Pool.MONITORING, paris(at)).people()).containsExactly(person);
    }

    @Test
    void the_turns_of_a_year_leave_no_gap_and_never_overlap() {
        rotate(Pool.MONITORING, "2026-01-01", "02:30", 1, "ada", "basile");
        var turns = rota().turns(Pool.MONITORING, paris("2026-01-02T00:00+01:00"), paris("2027-01-01T00:00+01:00"));

        assertThat(turns).hasSize(365);
        for (int i = 1; i < turns.size(); i++) {
            assertThat(turns.get(i).from()).isEqualTo(turns.get(i - 1).to());
            assertThat(turns.get(i).people()).isNotEqualTo(turns.get(i - 1).people());
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-11-23T12:00+01:00, ada basile
            2026-11-30T12:00+01:00, basile chloe
            2026-12-07T12:00+01:00, chloe ada
            2026-12-14T12:00+01:00, ada basile
            """)
    void those_who_are_on_duty_together_move_on_by_one(String at, String people) {
        rotations.add(Demo.onCallByWeek(2, "ada", "basile", "chloe"));

        assertThat(rota().turnAt(Pool.ON_CALL, paris(at)).people())
                .containsExactlyElementsOf(List.of(people.split(" ", -1)));
    }

    private Rota rota() {
        var plan = new Plan(List.of(), rotations, List.of(), List.of(), List.of(), List.of());
        return new Rota(plan, ZoneId.of("Europe/Paris"));
    }

    private void rotate(Pool pool, String from, String handOver, int together, String... people) {
        rotations.add(Demo.daily(pool, from, handOver, together, people));
    }
}
