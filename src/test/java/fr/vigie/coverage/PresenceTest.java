package fr.vigie.coverage;

import static fr.vigie.coverage.Demo.paris;
import static fr.vigie.coverage.Demo.weekly;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.servicetime.ServiceCalendar;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether somebody is there: by turn for those whom a rota names, by hours for the rest of a pool, always for managers. */
class PresenceTest {

    private final Roster roster = Roster.of(
            ServiceCalendar.french(new FrenchHolidays()),
            Demo.settings(
                            List.of(
                                    weekly(Pool.ON_CALL, "2026-11-23", "ada", "basile"),
                                    weekly(Pool.SUPPORT, "2026-11-23", "chloe"),
                                    weekly(Pool.EVENT_ON_CALL, "2026-11-23", "diane")),
                            Demo.FINAL)
                    .plan(List.of()));

    private final Presence presence = new Presence(
            () -> roster,
            () -> List.of(
                    member("ada", "on-call"),
                    member("basile", "on-call"),
                    member("zoe", "on-call"),
                    member("chloe", "support"),
                    member("diane", "event-on-call"),
                    member("claire", "managers"),
                    member("admin", "camunda-admin"),
                    member("ines", "integrators")));

    @ParameterizedTest
    @CsvSource(textBlock = """
            # who,  at,                       client, here
            ada,    2026-11-24T10:00+01:00,   ,       true
            ada,    2026-12-01T10:00+01:00,   ,       false
            basile, 2026-11-24T10:00+01:00,   ,       false
            basile, 2026-12-01T10:00+01:00,   ,       true
            ada,    2026-11-24T20:00+01:00,   ,       false
            zoe,    2026-11-24T10:00+01:00,   ,       true
            zoe,    2026-11-24T20:00+01:00,   ,       false
            chloe,  2026-11-24T10:00+01:00,   ,       true
            chloe,  2026-11-28T10:00+01:00,   ,       false
            diane,  2026-11-29T10:00+01:00,   stade,  true
            diane,  2026-11-29T10:00+01:00,   ACME,   false
            diane,  2026-11-29T10:00+01:00,   ,       false
            claire, 2026-11-29T03:00+01:00,   ,       true
            admin,  2026-11-29T03:00+01:00,   ,       true
            ines,   2026-11-24T10:00+01:00,   ,       false
            nobody, 2026-11-24T10:00+01:00,   ,       false
            """)
    void somebody_is_there_in_turn_or_by_the_hours_of_the_pool(
            String who, String at, @Nullable String client, boolean here) {
        assertThat(presence.isHere(who, paris(at), client)).isEqualTo(here);
    }

    private static Member member(String account, String group) {
        return new Member(account, account, null, Set.of(group));
    }
}
