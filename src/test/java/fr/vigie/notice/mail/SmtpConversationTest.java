package fr.vigie.notice.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.notice.Delivery;
import fr.vigie.notice.SampleLetter;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class SmtpConversationTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
    # at,  the server says,      so the letter is
    RCPT,  550 no such user,     Refused
    RCPT,  450 mailbox busy,     TryLater
    RCPT,  hang up,              TryLater
    RCPT,  '',                   TryLater
    MAIL,  550 not from you,     TryLater
    MAIL,  421 come back later,  TryLater
    DATA,  554 no,               Refused
    DATA,  451 later,            TryLater
    DATA,  hang up,              TryLater
    .,     554 spam,             Refused
    .,     452 disk full,        TryLater
    .,     hang up,              Unknown
    .,     '',                   Unknown
    QUIT,  hang up,              Accepted
    QUIT,  '',                   Accepted
    """)
    void what_became_of_a_letter_depends_on_where_the_conversation_stopped(String at, String answer, String outcome)
            throws IOException {
        assertThat(carry(Map.of(at, answer), Duration.ofSeconds(9)).getClass().getSimpleName())
                .isEqualTo(outcome);
    }

    @Test
    void a_server_that_is_slow_throughout_does_not_keep_a_letter_and_gets_it_no_later() throws IOException {
        assertThat(carry(Map.of("RCPT", ScriptedServer.SILENCE), Duration.ofMillis(100)))
                .isEqualTo(new Delivery.TryLater("Le serveur de messagerie est trop lent."));
        assertThat(carry(Map.of(".", ScriptedServer.SILENCE), Duration.ofMillis(200)))
                .isInstanceOf(Delivery.Unknown.class);
    }

    @Test
    void a_mail_that_was_given_up_does_not_leave_any_more() throws Exception {
        var mail = SampleMail.writer().message(SampleLetter.mail("jean@acme.example", "Objet", "Texte"));

        assertThat(mail.giveUp()).isTrue();

        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> mail.writeTo(java.io.OutputStream.nullOutputStream())))
                .isInstanceOf(IOException.class);
        assertThat(mail.hasBegun()).isFalse();
    }

    private static Delivery carry(Map<String, String> answers, Duration patience) throws IOException {
        try (var scripted = new ScriptedServer(answers)) {
            var server = new JavaMailSenderImpl();
            server.setHost("127.0.0.1");
            server.setPort(scripted.port());
            server.getJavaMailProperties().setProperty("mail.smtp.timeout", "400");
            return new SmtpCourier(SampleMail.writer(), server, patience)
                    .carry(SampleLetter.mail("jean@acme.example", "Objet", "Texte"));
        }
    }
}
