package fr.vigie.coverage;

import static fr.vigie.coverage.Demo.paris;
import static fr.vigie.coverage.Demo.weekly;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.servicetime.ServiceCalendar;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who stood in once is there as before on every other day. */
class StandInTest {

    @Test
    void who_stood_in_once_is_there_with_the_rest_of_the_pool_on_every_other_day() {
        var plan = Demo.settings(List.of(weekly(Pool.SUPPORT, "2026-01-05", "chloe")), Demo.FINAL)
                .plan(List.of())
                .with(new Plan(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new Replacement(
                                Pool.SUPPORT,
                                paris("2026-02-02T09:00+01:00"),
                                paris("2026-02-02T17:00+01:00"),
                                null,
                                List.of("zoe"))),
                        List.of(),
                        List.of()));
        var roster = Roster.of(ServiceCalendar.french(new FrenchHolidays()), plan);

        var presence = new Presence(() -> roster, () -> List.of(new Member("zoe", "zoe", null, Set.of("support"))));

        assertThat(presence.isHere("zoe", paris("2026-11-24T10:00+01:00"), null))
                .isTrue();
    }
}
