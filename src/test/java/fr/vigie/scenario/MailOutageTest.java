package fr.vigie.scenario;

import static fr.vigie.incident.Channel.PHONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.vigie.OwnNode;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** The mail server goes away and comes back, and so do we: every notice arrives, in its order. */
@Tag("bench")
class MailOutageTest {

    private static final String CLIENT = "dsi@client-en-panne.example";

    private final int port = freePort();
    private final GreenMail mail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final OwnNode node = new OwnNode();

    @AfterEach
    void stopTheMailServer() {
        mail.stop();
    }

    @Test
    void nothing_is_lost_and_nothing_overtakes_while_the_mail_server_is_away() throws Exception {
        String reference;
        try (var vigie = start()) {
            var incident = new ReportDraft(vigie.getBean(Stage.class))
                    .by(PHONE)
                    .about("API indisponible\r\nBcc: espion@example.org")
                    .reachableAt(CLIENT)
                    .openedAs(3);
            reference = incident.reference();
            incident.as(incident.person()).intervene("action", "MAINTENANCE", "comment", "Bascule <b>en cours</b>");
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> incident.states(CLIENT).contains("PENDING"));
        }
        mail.start();
        try (var vigie = start()) {
            var incident = new Ticket(vigie.getBean(Stage.class), reference);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> incident.states(CLIENT).stream().allMatch("SENT"::equals));
        }

        var received = to(CLIENT);
        assertThat(received).hasSize(2);
        assertThat(received.get(0).getSubject())
                .contains(reference, "Nous avons bien reçu")
                .doesNotContain("\n");
        assertThat(received.get(1).getSubject()).contains(reference);
        assertThat(received.get(0).getHeader("Bcc")).isNull();
        assertThat(received.get(0).getHeader("Auto-Submitted")).containsExactly("auto-replied");
        assertThat(received.get(1).getHeader("References")[0])
                .isEqualTo(received.get(0).getHeader("References")[0]);
        assertThat(received.get(0).getMessageID()).isNotEqualTo(received.get(1).getMessageID());
    }

    private List<MimeMessage> to(String address) {
        return Arrays.stream(mail.getReceivedMessages())
                .filter(message -> recipient(message).equals(address))
                .toList();
    }

    private static String recipient(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private ConfigurableApplicationContext start() {
        return node.here(
                Staging.class,
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + port,
                "--vigie.relay.retry=" + String.join(",", Collections.nCopies(300, "1s")),
                "--camunda.bpm.job-execution.enabled=false");
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }
}
