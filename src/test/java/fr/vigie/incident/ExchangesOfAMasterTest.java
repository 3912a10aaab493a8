package fr.vigie.incident;

import static fr.vigie.contract.Outside.json;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.VigieTest;
import fr.vigie.contract.Outside;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One message on a master ticket is read by the clients of all that belong to it. */
@VigieTest
class ExchangesOfAMasterTest {

    @LocalServerPort
    int port;

    @Test
    void whoever_writes_on_a_master_sees_how_many_others_read_it_and_each_of_them_reads_it_once() {
        var vigie = new Outside(port);
        var master = vigie.<String>read(vigie.report("""
                        {"channel":"EMAIL","subject":"maître","contact":{"email":"zoe@example.org"}}"""), "$.reference");
        String guest = vigie.read(vigie.report("""
                        {"channel":"EMAIL","subject":"aussi","contact":{"email":"autre@example.net"}}"""), "$.reference");
        assertThat(vigie.ask("support", "/api/incidents/" + master + "/attachments")
                        .post(json(Map.of("incidents", List.of(guest), "reason", "même panne")))
                        .statusCode())
                .isEqualTo(200);

        assertThat(vigie.<Integer>read(
                        vigie.ask("support", "/api/incidents/" + master + "/exchanges")
                                .get(),
                        "$.others"))
                .isOne();
        var id = UUID.randomUUID().toString();
        for (int again = 0; again < 2; again++) {
            assertThat(vigie.ask("support", "/api/incidents/" + master + "/messages")
                            .post(json(Map.of("text", "Pour tous.", "id", id)))
                            .statusCode())
                    .isEqualTo(200);
        }

        var told = "$.notices[?(@.kind == 'MESSAGE')].recipient";
        assertThat(vigie.<List<String>>read(vigie.incident(master), told)).containsExactly("zoe@example.org");
        assertThat(vigie.<List<String>>read(vigie.incident(guest), told)).containsExactly("autre@example.net");
    }

    @Test
    void what_was_said_of_one_that_belongs_to_another_is_read_and_its_client_alone_answered_while_that_goes_on() {
        var vigie = new Outside(port);
        var master = vigie.opened("maître", 1);
        var guest = vigie.reported("aussi");
        assertThat(vigie.ask("support", "/api/incidents/" + master + "/attachments")
                        .post(json(Map.of("incidents", List.of(guest), "reason", "même panne")))
                        .statusCode())
                .isEqualTo(200);

        var said =
                vigie.ask("support", "/api/incidents/" + guest + "/exchanges").get();

        assertThat(said.statusCode()).as(said.body()).isEqualTo(200);
        assertThat(said.body()).doesNotContain("\"closed\"");
    }
}
