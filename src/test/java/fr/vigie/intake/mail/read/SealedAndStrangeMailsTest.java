package fr.vigie.intake.mail.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Mails that can't be read as they are, in forms too short for a file. */
class SealedAndStrangeMailsTest {

    @Test
    void what_is_no_mail_is_shown_as_it_came() {
        var read = read("n'importe quoi");

        assertThat(read.broken()).isTrue();
        assertThat(read.text()).isEqualTo("n'importe quoi");
        assertThat(read.remarks()).isNotEmpty();
        assertThat(read("").broken()).isTrue();
    }

    @Test
    void what_announces_parts_that_are_not_there_keeps_its_words() {
        assertThat(read("From: a@x.example\nContent-Type: multipart/mixed; boundary=B\n\nBonjour")
                        .text())
                .isEqualTo("Bonjour");
        assertThat(read("From: a@x.example\nContent-Type: multipart/mixed\n\nBonjour")
                        .text())
                .isEqualTo("Bonjour");
    }

    @Test
    void a_sealed_mail_is_kept_and_people_are_told() {
        var read = read("From: a@x.example\nContent-Type: application/pkcs7-mime; name=smime.p7m\n\nxx");

        assertThat(read.attachments()).extracting(Attachment::name).containsExactly("smime.p7m");
        assertThat(read.remarks()).anyMatch(sentence -> sentence.contains("chiffré"));
    }

    @Test
    void a_signed_mail_is_read_and_its_signature_kept() {
        var read = read("From: a@x.example\nContent-Type: multipart/signed; boundary=B\n\n--B\n\nBonjour\n--B\n"
                + "Content-Type: application/pgp-signature\n\nxx\n--B--\n");

        assertThat(read.text()).isEqualTo("Bonjour");
        assertThat(read.attachments()).extracting(Attachment::name).containsExactly("piece-1.asc");
        assertThat(read.remarks()).anyMatch(sentence -> sentence.contains("signé"));
    }

    @Test
    void a_delay_is_no_failure_and_a_receipt_no_bounce() {
        var report = "From: mailer-daemon@mx.example\nContent-Type: multipart/report; boundary=B; report-type=%s\n\n"
                + "--B\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx\n\n"
                + "Final-Recipient: rfc822; b@x.example\nAction: %s\nStatus: %s\n--B--\n";
        var receipt = read("From: b@x.example\nContent-Type: multipart/report; report-type=disposition-notification;"
                + " boundary=B\n\n--B\n\nLu.\n--B--\n");

        assertThat(read(report.formatted("delivery-status", "delayed", "4.4.1")).bounce())
                .matches(bounce -> bounce != null && bounce.temporary());
        assertThat(read(report.formatted("delivery-status", "delivered", "2.0.0"))
                        .bounce())
                .matches(bounce -> bounce != null && bounce.outcome() == Bounce.Outcome.DELIVERED);
        assertThat(receipt.bounce()).isNull();
        assertThat(receipt.automatic().kind()).isEqualTo(Automatic.Kind.AUTO_REPLY);
    }

    @Test
    void a_date_that_can_not_be_is_none() {
        assertThat(read("From: a@x.example\nDate: Wed, 25 Nov 1026 10:00:00 +0100\n\nx")
                        .sentAt())
                .isNull();
        assertThat(read("From: a@x.example\nDate: hier\n\nx").remarks()).anyMatch(one -> one.contains("date"));
    }

    private static ReadMail read(String mail) {
        return new MailReader(Limits.USUAL).read(mail.getBytes(StandardCharsets.UTF_8));
    }
}
