package fr.vigie.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Two plans by which the same people answer have one name, on whatever node. */
class EditionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Test
    void a_plan_has_one_name_in_every_process() {
        assertThat(plan("a@vigie.example", "support").edition()).isEqualTo("42128293-fe2e-3ef0-b551-9a069e046e57");
    }

    @Test
    void how_somebody_is_reached_makes_no_other_plan() {
        assertThat(plan("b@vigie.example", "support").edition())
                .isEqualTo(plan("a@vigie.example", "support").edition());
    }

    @Test
    void other_people_make_another_plan() {
        assertThat(plan("a@vigie.example", "astreinte").edition())
                .isNotEqualTo(plan("a@vigie.example", "support").edition());
    }

    private static Plan plan(String mail, String account) {
        return new Plan(
                List.of(new Person(account, mail, null, List.of())),
                List.of(new Rotation(
                        Pool.SUPPORT, List.of(account), DAY, LocalTime.MIDNIGHT, Rotation.Every.WEEKLY, 1)),
                List.of(),
                List.of(),
                List.of(new Event("Finale", null, DAY, DAY, Set.of("ACME", "OPALE", "NACRE", "SEPIA"), List.of())),
                List.of());
    }
}
