package fr.vigie.notice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.Knock;
import fr.vigie.VigieTest;
import fr.vigie.client.Carrier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@VigieTest
class CouriersInTheHouseTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Couriers couriers;

    @Autowired
    private MessageIds ids;

    @Test
    void the_demo_sends_nothing_and_shows_everything() {
        assertThat(couriers.of(Carrier.MAIL))
                .get()
                .asString()
                .startsWith("files in ")
                .endsWith("outbox");
        assertThat(couriers.of(Carrier.SMS)).get().asString().startsWith("files in ");
        assertThat(couriers.of(Carrier.PAGER)).get().asString().startsWith("files in ");
        assertThat(couriers.of(Carrier.MAIL).orElseThrow().carrier()).isEqualTo(Carrier.MAIL);
    }

    @Test
    void message_ids_are_ready_when_the_house_is() {
        assertThat(ids.referenceIn(ids.root("INC-2026-000001", "vigie.example")))
                .contains("INC-2026-000001");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    tracker=0f8fad5bd9cb469fa16570867728950e&statut=0, 204",
        "POST,   tracker=0f8fad5bd9cb469fa16570867728950e&statut=0, 204",
        "GET,    tracker=0f8fad5bd9cb469fa16570867728950e&statut=7, 204",
        "GET,    tracker=%00&statut=0,                              400",
        "GET,    statut=0,                                          400",
        "GET,    '',                                                400",
        "DELETE, tracker=0f8fad5bd9cb469fa16570867728950e&statut=0, 405"
    })
    void the_sms_provider_needs_no_password_and_learns_nothing(String method, String query, int status) {
        var answer = Knock.at(port, "/api/deliveries/sms?" + query).send(method, "");

        assertThat(answer.statusCode()).isEqualTo(status);
    }
}
