package fr.vigie.scenario;

import static fr.vigie.scenario.Emergency.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.vigie.Knock;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The problem behind a security incident says no more than the incident does. */
class RestrictedProblemTest extends Story {

    @LocalServerPort
    int port;

    @Test
    void what_is_found_out_of_its_cause_is_for_the_same_few_and_what_helps_is_for_all() {
        at("2026-11-23T10:00");
        var emergency = Emergency.declared(stage, "responsable", form("insiders", "astreinte"));
        emergency.restoreService();
        await().untilAsserted(() -> assertThat(Trouble.all(stage)).hasSize(1));
        var problem = Trouble.only(stage);
        problem.complete("analyse", "cause", "Clé du bastion volée", "workaround", "Passer par le VPN");
        problem.complete("decideFix", "fix", "CHANGE", "fixText", "Révoquer la clé du bastion");
        var path = "/api/problems/" + problem.reference();

        for (var door :
                new String[] {path, "/api/problems", path + "/postmortem.md", "/api/incidents/" + problem.the("change")
                }) {
            assertThat(read("support", door)).as(door).doesNotContain("bastion");
        }
        assertThat(read("support", path)).contains("\"restricted\":true", "Passer par le VPN");
        assertThat(stage.database()
                        .sql("select count(*) from act_hi_varinst where text_ like '%bastion%'")
                        .query(Long.class)
                        .single())
                .as("nor does the engine tell")
                .isZero();
        for (var reader : new String[] {"responsable", "astreinte"}) {
            assertThat(read(reader, path)).contains("Clé du bastion volée", "Révoquer la clé");
            assertThat(read(reader, path + "/postmortem.md")).contains("bastion volée");
        }

        problem.complete("confirmFix", "fixed", "non", "fixedText", "Encore");
        problem.complete("analyse", "cause", "accès restreint");
        assertThat(problem.the("cause"))
                .as("what a form did not show is not overwritten")
                .isEqualTo("Clé du bastion volée");
    }

    private String read(String account, String path) {
        return Knock.at(port, path).as(account).get().body();
    }
}
