package fr.vigie.incident;

import static fr.vigie.contract.Outside.json;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.VigieTest;
import fr.vigie.contract.Outside;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who told more of an incident is nobody that its integrator learns of, nor what was said to them. */
@VigieTest
class ExchangesOfOthersTest {

    @LocalServerPort
    int port;

    @Autowired
    ReportDesk desk;

    @Test
    void an_integrator_reads_neither_the_addresses_of_others_nor_what_they_alone_were_told() {
        var vigie = new Outside(port);
        String reference = vigie.read(
                vigie.report(json(Map.of("channel", "EMAIL", "subject", "le mien", "description", "Bonjour"))),
                "$.reference");
        var told = Map.<String, Object>of(
                "channel",
                "EMAIL",
                "subject",
                "Le projet confidentiel",
                "contactName",
                "Ivo",
                "contactEmail",
                "ivo@concurrent.example");
        desk.receive(Report.from(new Answers(told), "mail"), new Papers(reference, List.of()));
        assertThat(vigie.ask("support", "/api/incidents/" + reference + "/messages")
                        .post(json(Map.of("text", "Nous regardons.")))
                        .statusCode())
                .isEqualTo(200);
        vigie.completed(reference, Map.of("priority", 2));
        vigie.completed(reference, Map.of("action", "CLIENT_CONTACT", "comment", "Nous regardons."));

        var path = "/api/incidents/" + reference + "/exchanges";
        var ours = vigie.ask("support", path).get();
        var mine = vigie.ask("integrateur", path).get();

        assertThat(ours.body()).contains("ivo@concurrent.example", "Le projet confidentiel");
        assertThat(mine.statusCode()).isEqualTo(200);
        assertThat(mine.body()).doesNotContain("concurrent", "confidentiel");
        assertThat(vigie.<List<String>>read(mine, "$.lines[?(@.kind == 'MESSAGE')].text"))
                .containsExactly("Nous regardons.");
    }
}
