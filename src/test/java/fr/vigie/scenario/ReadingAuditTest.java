package fr.vigie.scenario;

import static fr.vigie.scenario.Emergency.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.vigie.Knock;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who reads what few may read is in the audit, by its own address and in a list. */
class ReadingAuditTest extends AuditStory {

    @Test
    void who_reads_what_few_may_read_is_written() {
        var emergency = Emergency.declared(stage, "responsable", form());
        advance(seconds(1));
        var incident = emergency.incident().reference();
        for (var account : List.of("admin", "support", "admin")) {
            Knock.at(port, "/api/incidents/" + incident).as(account).get();
        }
        Knock.at(port, "/api/incidents/" + incident.replace("-", "%2D"))
                .as("responsable")
                .get();
        Knock.at(port, "/api/emergencies/" + emergency.reference()).as("admin").get();
        Knock.at(port, "/api/clients/export").as("responsable").get();

        assertThat(entries(null))
                .containsOnlyOnce("admin | GET /api/incidents | door.READ_RESTRICTED")
                .containsOnlyOnce("admin | GET /api/emergencies | door.READ_RESTRICTED")
                .as("however its address is written")
                .containsOnlyOnce("responsable | GET /api/incidents | door.READ_RESTRICTED")
                .containsOnlyOnce("responsable | GET /api/clients/export | door.EXPORTED")
                .noneMatch(entry -> entry.matches("support .*READ_RESTRICTED"));
    }

    @Test
    void who_reads_what_few_may_read_in_a_list_is_written_with_what_it_was() {
        var emergency = Emergency.declared(stage, "responsable", form());
        emergency.restoreService();
        await().untilAsserted(() -> assertThat(Trouble.all(stage)).hasSize(1));
        var problem = Trouble.only(stage);
        for (var account : List.of("admin", "support")) {
            Knock.at(port, "/api/emergencies").as(account).get();
            Knock.at(port, "/api/problems").as(account).get();
        }
        assertThat(entries(problem.reference()))
                .as("a list in which nothing is said yet that few may read")
                .noneMatch(entry -> entry.contains("READ_RESTRICTED"));
        problem.complete("analyse", "cause", "Clé du bastion volée", "workaround", "Passer par le VPN");
        for (var account : List.of("admin", "support", "admin")) {
            Knock.at(port, "/api/problems").as(account).get();
        }

        assertThat(entries(emergency.reference()))
                .containsOnlyOnce("admin | GET /api/emergencies | door.READ_RESTRICTED");
        assertThat(entries(problem.reference())).containsOnlyOnce("admin | GET /api/problems | door.READ_RESTRICTED");
        assertThat(entries(null)).noneMatch(entry -> entry.matches("support .*READ_RESTRICTED"));
    }
}
