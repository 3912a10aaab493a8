package fr.vigie.notice.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.notice.Letter;
import fr.vigie.notice.NoticeKind;
import fr.vigie.notice.SampleLetter;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailWriterTest {

    @Test
    void the_words_of_a_report_never_become_markup_and_links_can_be_clicked() throws Exception {
        var body = """
                Bonjour,

                « <script>alert('x')</script> » & co.
                Voyez https://vigie.example/t?a=1&b=2.

                javascript:alert(1) http://plain.example""";

        var html = part(SampleLetter.mail("jean@acme.example", "Objet <b>", body), 1);

        assertThat(html)
                .contains("<html lang=\"fr\">", "<title>Objet &lt;b&gt;</title>", "<p>Bonjour,</p>")
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;", "&amp; co.<br>")
                .contains(
                        "<a href=\"https://vigie.example/t?a=1&amp;b=2\">https://vigie.example/t?a=1&amp;b=2</a>.</p>")
                .contains("<p>javascript:alert(1) http://plain.example</p>")
                .doesNotContain("<script", "href=\"http:", "href=\"javascript");
    }

    @Test
    void the_same_letter_is_the_same_mail_in_the_thread_of_its_ticket() throws Exception {
        var letter = SampleLetter.mail("jean@acme.example", "Objet", "Texte");

        var mail = SampleMail.writer().write(letter);
        var again = SampleMail.writer().write(letter);

        assertThat(mail.getMessageID()).isEqualTo(again.getMessageID());
        assertThat(SampleMail.IDS.referenceIn(mail.getMessageID())).contains("INC-2026-000001");
        assertThat(mail.getHeader("In-Reply-To"))
                .containsExactly(SampleMail.IDS.root("INC-2026-000001", "vigie.example"));
        assertThat(mail.getSentDate()).isEqualTo("2026-11-23T10:15:00Z");
    }

    @Test
    void a_subject_can_not_bring_headers_of_its_own() throws Exception {
        var subject = "Panne\r\nBcc: victim@acme.example\r\n\r\nForged\u2028\u0000 " + "é".repeat(2000);

        var mail = SampleMail.writer().write(SampleLetter.mail("jean@acme.example", subject, "Texte"));

        var read = new MimeMessage(
                mail.getSession(),
                new java.io.ByteArrayInputStream(written(mail).getBytes(StandardCharsets.UTF_8)));
        assertThat(read.getHeader("Bcc")).isNull();
        assertThat(read.getAllRecipients()).hasSize(1);
        assertThat(read.getSubject())
                .startsWith("Panne Bcc: victim@acme.example Forged é")
                .hasSize(250);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "jean",
                "jean@",
                "a@acme.example, b@acme.example",
                "a@acme.example\r\nBcc: b@acme.example",
                "élodie@acme.example",
                "equipe: a@acme.example, b@acme.example;",
                "jean@acme.example\n"
            })
    void what_is_not_one_address_is_refused(String recipient) {
        assertThatThrownBy(() -> SampleMail.writer().write(SampleLetter.mail(recipient, "Objet", "Texte")))
                .isInstanceOf(AddressException.class);
    }

    @ParameterizedTest
    @CsvSource({"RECEIPT, auto-replied", "CLOSED, auto-generated", "OFFERED, auto-generated", "MESSAGE,"})
    void what_we_say_on_our_own_asks_machines_not_to_answer_and_an_agents_words_do_not(NoticeKind kind, String said)
            throws Exception {
        var sample = SampleLetter.mail("jean@acme.example", "Objet", "Texte");

        var mail = SampleMail.writer()
                .write(new Letter(
                        sample.id(),
                        sample.reference(),
                        kind,
                        sample.carrier(),
                        sample.recipient(),
                        sample.wording(),
                        sample.urgent(),
                        sample.writtenAt()));

        assertThat(mail.getHeader("Auto-Submitted", null)).isEqualTo(said);
        assertThat(mail.getHeader("X-Auto-Response-Suppress", null)).isEqualTo(said == null ? null : "All");
        assertThat(mail.getHeader("X-Vigie", null)).isEqualTo(kind.name());
    }

    @Test
    void a_domain_with_accents_is_written_as_servers_know_it() throws Exception {
        var mail = SampleMail.writer().write(SampleLetter.mail("jean@société.example", "Objet", "Texte"));

        assertThat(mail.getAllRecipients()[0]).hasToString("jean@xn--socit-esab.example");
    }

    private static String part(Letter letter, int number) throws Exception {
        var parts = (MimeMultipart) SampleMail.writer().write(letter).getContent();
        return (String) parts.getBodyPart(number).getContent();
    }

    private static String written(MimeMessage mail) throws Exception {
        var out = new ByteArrayOutputStream();
        mail.writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
