package fr.vigie.intake.chat;

import static fr.vigie.contract.Outside.json;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.VigieTest;
import fr.vigie.contract.Outside;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A conversation goes where its ticket goes, and back with it. */
@VigieTest
class ChatSeamsTest {

    @LocalServerPort
    int port;

    @Test
    void a_client_whose_incident_stands_by_itself_again_speaks_of_that_one_again() {
        var vigie = new Outside(port);
        String master = vigie.read(vigie.report("""
                        {"channel":"EMAIL","subject":"maître","contact":{"email":"zoe@example.org"}}"""), "$.reference");
        var client = Chatter.opening(port, "Rien ne part");
        assertThat(vigie.ask("support", "/api/incidents/" + master + "/attachments")
                        .post(json(Map.of("incidents", List.of(client.reference()), "reason", "même panne")))
                        .statusCode())
                .isEqualTo(200);
        assertThat(vigie.<String>read(client.say("Pendant"), "$.reference")).isEqualTo(master);
        assertThat(vigie.ask("support", "/api/incidents/" + client.reference() + "/detach")
                        .post(json(Map.of("reason", "une autre panne")))
                        .statusCode())
                .isEqualTo(200);

        assertThat(vigie.<String>read(client.say("Après"), "$.reference")).isEqualTo(client.reference());
        assertThat(client.texts()).last().asString().contains(client.reference() + " est de nouveau traité à part");
        assertThat(vigie.<String>read(client.say("Encore"), "$.reference")).isEqualTo(client.reference());
        assertThat(client.kinds()).endsWith("CLIENT", "MOVED", "CLIENT", "MOVED", "CLIENT");
    }

    @Test
    void a_client_whose_last_message_is_about_something_else_goes_on_about_that() {
        var vigie = new Outside(port);
        var client = Chatter.opening(port, "Rien ne part");
        client.say("Vraiment rien");
        client.say("Au fait, ma facture de mars ?");

        String own = vigie.read(detached(vigie, client, 2), "$.reference");

        assertThat(client.kinds()).endsWith("CLIENT", "MOVED");
        assertThat(client.texts()).last().asString().contains("traité à part", own);
        assertThat(vigie.<String>read(client.say("Il manque une ligne"), "$.reference"))
                .isEqualTo(own);
        assertThat(client.kinds()).as("told once").endsWith("MOVED", "CLIENT");
        assertThat(vigie.<String>read(client.read(0), "$.reference")).isEqualTo(own);
        vigie.completed(own, Map.of("priority", 4));
        assertThat(vigie.<List<String>>read(vigie.incident(own), "$.notices[?(@.kind == 'RECEIPT')].recipient"))
                .containsExactly(client.conversation());
    }

    @Test
    void a_client_who_went_back_to_what_it_was_about_stays_there() {
        var vigie = new Outside(port);
        var client = Chatter.opening(port, "Rien ne part");
        client.say("Au fait, ma facture de mars ?");
        client.say("Toujours rien ne part");

        String own = vigie.read(detached(vigie, client, 1), "$.reference");

        assertThat(own).isNotEqualTo(client.reference());
        assertThat(client.kinds()).endsWith("CLIENT", "CLIENT");
        assertThat(vigie.<String>read(client.say("Et là ?"), "$.reference")).isEqualTo(client.reference());
    }

    private static HttpResponse<String> detached(Outside vigie, Chatter client, int report) {
        var reports = "/api/incidents/" + client.reference() + "/reports";
        String id = vigie.read(vigie.ask("support", reports).get(), "$[" + report + "].id");
        var answer = vigie.ask("support", reports + "/" + id + "/detach").post(json(Map.of("reason", "autre chose")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer;
    }
}
