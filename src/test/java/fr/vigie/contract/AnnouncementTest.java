package fr.vigie.contract;

import static fr.vigie.contract.Outside.assertProblem;
import static fr.vigie.contract.Outside.json;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.VigieTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A manager tells everybody who uses what is failing, in one step, each person once. */
@VigieTest
class AnnouncementTest {

    private static final String START = "/engine-rest/process-definition/key/announcement/start";
    private static final String TOLD = "$.notices[?(@.kind == 'ANNOUNCEMENT')].recipient";

    @LocalServerPort
    int port;

    private Outside vigie;

    @BeforeEach
    void knowTheAddress() {
        vigie = new Outside(port);
    }

    @Test
    void every_client_of_the_service_hears_of_it_once_by_the_way_it_prefers() {
        String reference = vigie.read(vigie.report("""
                        {"channel":"MONITORING","subject":"routage interrompu","service":"receipts"}"""), "$.reference");

        assertThat(announce("responsable", reference, "Un opérateur est en panne.")
                        .statusCode())
                .isEqualTo(200);

        var told = vigie.incident(reference);
        assertThat(vigie.<List<String>>read(told, TOLD))
                .contains("emily@northwind.example", "nadia@opale.example", "+33639980004")
                .doesNotContain("jean@acme.example", "hugo@valbrune.example")
                .doesNotHaveDuplicates();
        var said = vigie.ask("support", "/api/incidents/" + reference + "/exchanges")
                .get();
        assertThat(vigie.<List<String>>read(said, "$.lines[?(@.kind == 'MESSAGE')].text"))
                .containsExactly("Un opérateur est en panne.");
        assertThat(said.body()).contains("\"recipients\":3").doesNotContain("emily@northwind.example");
    }

    @Test
    void without_a_service_that_somebody_uses_nobody_is_told() {
        var vague = vigie.reported("on ne sait pas encore quoi");

        var refused = announce("responsable", vague, "Panne");
        assertProblem(refused, 422);
        assertThat(refused.body()).contains("ne nomme aucun service");
        assertThat(vigie.<List<String>>read(vigie.incident(vague), TOLD)).isEmpty();
    }

    @Test
    void what_is_over_is_announced_to_nobody() {
        String reference = vigie.read(vigie.report("""
                        {"channel":"MONITORING","subject":"fausse alerte","service":"receipts"}"""), "$.reference");
        vigie.completed(reference, Map.of("decision", "DISMISS", "diagnosis", "essai"));

        var refused = announce("responsable", reference, "Panne");

        assertThat(refused.body()).contains("est clos");
        assertThat(vigie.<List<String>>read(vigie.incident(reference), TOLD)).isEmpty();
    }

    @Test
    void what_can_not_be_taken_back_is_for_managers() {
        var reference = vigie.reported("pas pour tous");

        assertThat(announce("support", reference, "Panne").statusCode()).isEqualTo(403);
        assertThat(announce("integrateur", reference, "Panne").statusCode()).isIn(403, 404);
    }

    private HttpResponse<String> announce(String account, String reference, String text) {
        return vigie.ask(account, START)
                .post(json(Map.of(
                        "variables", Map.of("reference", Map.of("value", reference), "text", Map.of("value", text)))));
    }
}
