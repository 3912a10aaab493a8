package fr.vigie.notice.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.vigie.notice.Delivery;
import fr.vigie.notice.Delivery.Accepted;
import fr.vigie.notice.Delivery.Refused;
import fr.vigie.notice.Delivery.TryLater;
import fr.vigie.notice.SampleLetter;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class SmtpCourierTest {

    private GreenMail post = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @BeforeEach
    void open() {
        post.start();
    }

    @AfterEach
    void close() {
        post.stop();
    }

    @Test
    void a_client_receives_both_parts_with_every_accent_from_a_machine_that_wants_no_machine_to_answer()
            throws Exception {
        var delivery = carry("jean@acme.example", "Incident résolu à Œuvres · Zoë", "Bonjour Zoë,\n\nC'est réparé.");

        var mail = post.getReceivedMessages()[0];
        assertThat(delivery).isEqualTo(new Accepted(mail.getMessageID()));
        assertThat(mail.getSubject()).isEqualTo("Incident résolu à Œuvres · Zoë");
        assertThat(mail.getFrom()[0]).hasToString("=?UTF-8?Q?=C3=89quipe_Vigie?= <vigie@vigie.example>");
        assertThat(mail.getReplyTo()[0]).hasToString("help@vigie.example");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-replied");
        assertThat(mail.getHeader("X-Auto-Response-Suppress")).containsExactly("All");
        assertThat(mail.getHeader("References"))
                .containsExactly(SampleMail.IDS.root("INC-2026-000001", "vigie.example"));
        var parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContent()).asString().contains("Bonjour Zoë,", "C'est réparé.");
        assertThat(parts.getBodyPart(1).getContent()).asString().contains("<p>Bonjour Zoë,</p>");
    }

    @Test
    void while_the_server_is_down_letters_wait_and_when_it_is_back_they_leave() {
        var port = post.getSmtp().getPort();
        post.stop();
        assertThat(carry(port, "jean@acme.example")).isInstanceOf(TryLater.class);

        post = new GreenMail(new ServerSetup(port, null, ServerSetup.PROTOCOL_SMTP));
        post.start();

        assertThat(carry(port, "jean@acme.example")).isInstanceOf(Accepted.class);
    }

    @Test
    void a_host_that_nobody_knows_and_an_account_that_is_refused_may_be_put_right() {
        var nowhere = new JavaMailSenderImpl();
        nowhere.setHost("mail.invalid");
        assertThat(courier(nowhere).carry(SampleLetter.mail("jean@acme.example", "Objet", "Texte")))
                .isInstanceOf(TryLater.class);

        post.setUser("vigie", "right");
        var wrong = server(post.getSmtp().getPort());
        wrong.setUsername("vigie");
        wrong.setPassword("wrong");
        wrong.getJavaMailProperties().setProperty("mail.smtp.auth", "true");
        assertThat(courier(wrong).carry(SampleLetter.mail("jean@acme.example", "Objet", "Texte")))
                .isInstanceOf(TryLater.class);
    }

    @Test
    void what_is_no_address_is_refused_with_a_sentence_for_a_manager() {
        assertThat(carry("jean@acme.example\r\nBcc: b@acme.example", "Objet", "Texte"))
                .isEqualTo(new Refused("L'adresse « jean@acme.example Bcc: b@acme.example » n'est pas une adresse"
                        + " de messagerie : corrigez-la dans le répertoire."));
        assertThat(post.getReceivedMessages()).isEmpty();
    }

    @Test
    void no_setting_makes_a_letter_wait_for_ever() {
        var patient = new JavaMailSenderImpl();
        patient.getJavaMailProperties().setProperty("mail.smtp.timeout", "0");
        patient.getJavaMailProperties().setProperty("mail.smtp.writetimeout", "60000");
        patient.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "500");

        assertThat(SmtpPatience.limit(patient).getJavaMailProperties())
                .containsEntry("mail.smtp.timeout", "8000")
                .containsEntry("mail.smtp.writetimeout", "8000")
                .containsEntry("mail.smtp.connectiontimeout", "500");
    }

    private Delivery carry(String recipient, String subject, String body) {
        return courier(server(post.getSmtp().getPort())).carry(SampleLetter.mail(recipient, subject, body));
    }

    private static Delivery carry(int port, String recipient) {
        return courier(server(port)).carry(SampleLetter.mail(recipient, "Objet", "Texte"));
    }

    private static SmtpCourier courier(JavaMailSenderImpl server) {
        return new SmtpCourier(SampleMail.writer(), server, Duration.ofSeconds(9));
    }

    private static JavaMailSenderImpl server(int port) {
        var server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(port);
        return server;
    }
}
