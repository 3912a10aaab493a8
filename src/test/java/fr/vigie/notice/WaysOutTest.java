package fr.vigie.notice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.client.Carrier;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class WaysOutTest {

    private final MockEnvironment production = new MockEnvironment();

    @Test
    void an_operator_reads_which_property_is_missing() {
        var ways = new WaysOut(new Couriers(List.of()), production);

        assertThat(ways.line(Carrier.SMS)).isEqualTo("SMS is carried by nobody: vigie.sms.key-id is not set");
        assertThat(ways.line(Carrier.PAGER)).isEqualTo("PAGER is carried by nobody: vigie.pager.url is not set");
        assertThat(ways.line(Carrier.MAIL)).isEqualTo("MAIL is carried by nobody: vigie.mail.enabled is false");
        assertThat(ways.line(Carrier.CHAT)).startsWith("CHAT is carried by nobody");
    }

    @Test
    void a_mail_server_that_nobody_named_is_no_certainty() {
        var ways = new WaysOut(new Couriers(List.of(new Postman())), production);

        assertThat(ways.line(Carrier.MAIL))
                .isEqualTo("MAIL is carried by a postman: spring.mail.host is not set, so this machine must have one");
        production.setProperty("spring.mail.host", "smtp.example");
        assertThat(ways.line(Carrier.MAIL)).isEqualTo("MAIL is carried by a postman");
    }

    private static class Postman implements Courier {

        @Override
        public Carrier carrier() {
            return Carrier.MAIL;
        }

        @Override
        public Delivery carry(Letter letter) {
            return new Delivery.Accepted("");
        }

        @Override
        public String toString() {
            return "a postman";
        }
    }
}
