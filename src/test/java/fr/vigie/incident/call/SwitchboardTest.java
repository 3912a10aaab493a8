package fr.vigie.incident.call;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.VigieTest;
import fr.vigie.incident.Channel;
import fr.vigie.incident.Contact;
import fr.vigie.incident.Report;
import fr.vigie.incident.ReportDesk;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who calls, and what is known already, in the demo's directory. */
@VigieTest
class SwitchboardTest {

    @Autowired
    private Switchboard switchboard;

    @Autowired
    private ReportDesk reports;

    @Test
    void a_number_however_it_is_written_names_the_person_and_the_client() {
        for (var number : new String[] {"06 39 98 00 03", "+33639980003", "0033 6.39.98.00.03"}) {
            var caller = switchboard.look(number, null, null, null);

            assertThat(caller.client())
                    .isEqualTo(new Caller.Company(
                            "OPALE", "Mutuelle Opale", "FR", List.of("inbound", "receipts", "reports", "saas", "sms")));
            assertThat(caller.contact())
                    .isEqualTo(new Caller.Person("Nadia Ferrand", "nadia@opale.example", "+33639980003"));
        }
    }

    @Test
    void the_last_incidents_of_that_client_are_in_sight_the_newest_first() {
        for (int i = 1; i <= 7; i++) {
            report("VALBRUNE", "Rapport " + i, "reports");
        }

        var caller = switchboard.look(null, "hugo@valbrune.example", null, null);

        assertThat(caller.recent()).hasSize(5).allMatch(Caller.Known::isOpen);
        assertThat(caller.recent().get(0).subject()).isEqualTo("Rapport 7");
        assertThat(caller.open()).isEmpty();
    }

    @Test
    void what_is_open_on_the_service_is_in_sight_whoever_reported_it() {
        var reference = report("OPALE", "Les SMS entrants n'arrivent plus", "inbound");

        var caller = switchboard.look(null, null, "ville de valbrune", "inbound");

        assertThat(caller.open()).extracting(Caller.Known::reference).contains(reference);
        assertThat(caller.client()).isNotNull();
    }

    @Test
    void a_stranger_is_nobody_and_nothing_is_guessed() {
        var caller = switchboard.look("01 99 00 99 99", null, null, "no-such-service");

        assertThat(caller.client()).isNull();
        assertThat(caller.contact()).isNull();
        assertThat(caller.recent()).isEmpty();
        assertThat(caller.open()).isEmpty();
    }

    @Test
    void clients_are_found_by_any_part_of_their_name_and_signs_are_only_signs() {
        assertThat(switchboard.clients("opale")).extracting(Caller.Choice::id).containsExactly("OPALE");
        assertThat(switchboard.clients("valb")).extracting(Caller.Choice::name).containsExactly("Ville de Valbrune");
        assertThat(switchboard.clients("%")).isEmpty();
        assertThat(switchboard.clients("_")).isEmpty();
        assertThat(switchboard.clients(" ")).isEmpty();
    }

    @Test
    void services_are_offered_by_their_french_names() {
        assertThat(switchboard.services()).contains(new Caller.Choice("sms", "Acheminement des SMS"));
    }

    private String report(String client, String subject, @Nullable String about) {
        return reports.receive(new Report(
                        Channel.PHONE,
                        client,
                        Contact.NOBODY,
                        subject,
                        null,
                        about,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "support"))
                .reference();
    }
}
