package fr.vigie.intake.chat;

import static fr.vigie.contract.Outside.json;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.VigieTest;
import fr.vigie.contract.Outside;
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
}
