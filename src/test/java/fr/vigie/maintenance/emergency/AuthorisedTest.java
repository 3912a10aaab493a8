package fr.vigie.maintenance.emergency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.VigieTest;
import fr.vigie.coverage.Presence;
import fr.vigie.coverage.Staff;
import fr.vigie.incident.Agent;
import fr.vigie.refusal.BrokenRule;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where the settings name those managers who may stop a service, no other manager may. */
@VigieTest
class AuthorisedTest {

    @Autowired
    Staff staff;

    @Autowired
    Presence presence;

    @Autowired
    Clock clock;

    @Test
    void those_who_are_named_may_and_nobody_else() {
        assertThatCode(() -> among("responsable").refuseOthers(new Agent("responsable")))
                .doesNotThrowAnyException();
        assertThatCode(() -> among().refuseOthers(new Agent("responsable"))).doesNotThrowAnyException();

        assertThatThrownBy(() -> among("directrice").refuseOthers(new Agent("responsable")))
                .isInstanceOf(BrokenRule.class)
                .hasMessageContaining("Seule une personne habilitée");
    }

    @Test
    void to_be_named_makes_nobody_a_manager_and_a_second_person_is_one_who_may() {
        assertThatThrownBy(() -> among("support").refuseOthers(new Agent("support")))
                .isInstanceOf(BrokenRule.class);
        assertThatThrownBy(() -> among("fantome").refuseOthers(new Agent("fantome")))
                .isInstanceOf(BrokenRule.class);
        assertThat(among("responsable", "support").anotherBeside(new Agent("responsable")))
                .isFalse();
    }

    private Authorised among(String... accounts) {
        return new Authorised(staff, presence, new EmergencySettings(List.of(accounts)), clock);
    }
}
