package fr.vigie.notice.file;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.client.Carrier;
import fr.vigie.client.Language;
import fr.vigie.notice.Delivery;
import fr.vigie.notice.Letter;
import fr.vigie.notice.NoticeKind;
import fr.vigie.notice.SampleLetter;
import fr.vigie.notice.Wording;
import fr.vigie.notice.mail.SampleMail;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileCourierTest {

    @TempDir
    private Path folder;

    @Test
    void a_mail_lies_in_the_folder_as_it_would_be_sent_once_however_often_it_is_carried() throws Exception {
        var letter = SampleLetter.mail("jean@acme.example", "Incident résolu", "Bonjour Zoë");

        assertThat(courier(Carrier.MAIL).carry(letter)).isInstanceOf(Delivery.Accepted.class);
        assertThat(courier(Carrier.MAIL).carry(letter)).isInstanceOf(Delivery.Accepted.class);

        assertThat(names()).containsExactly("2026-11-23T101500Z-INC-2026-000001-RECEIPT-MAIL-0f8fad5b.eml");
        try (var file = Files.newInputStream(folder.resolve("outbox").resolve(names().get(0)))) {
            var mail = new MimeMessage(null, file);
            assertThat(mail.getSubject()).isEqualTo("Incident résolu");
            assertThat(mail.getMessageID())
                    .isEqualTo(SampleMail.writer().write(letter).getMessageID());
        }
    }

    @Test
    void an_sms_and_a_page_lie_there_as_text() throws IOException {
        courier(Carrier.SMS).carry(SampleLetter.sms("+33639980001", "Reçu : INC-2026-000001"));
        courier(Carrier.PAGER).carry(SampleLetter.sms("astreinte", "P1 à prendre"));

        assertThat(names())
                .containsExactly(
                        "2026-11-23T101500Z-INC-2026-000001-RECEIPT-PAGER-0f8fad5b.txt",
                        "2026-11-23T101500Z-INC-2026-000001-RECEIPT-SMS-0f8fad5b.txt");
        assertThat(folder.resolve("outbox").resolve(names().get(1)))
                .content()
                .contains("SMS : +33639980001", "Reçu : INC-2026-000001");
    }

    @Test
    void no_reference_leads_out_of_the_folder_and_no_bad_address_into_it() throws IOException {
        var wording = new Wording(Language.FR, "Objet", "bref", "Texte");
        var elsewhere = new Letter(
                SampleLetter.ID,
                "../../etc/x",
                NoticeKind.RECEIPT,
                Carrier.SMS,
                "+33639980001",
                wording,
                false,
                Instant.parse("2026-11-23T10:15:00Z"));

        courier(Carrier.SMS).carry(elsewhere);

        assertThat(names()).containsExactly("2026-11-23T101500Z-______etc_x-RECEIPT-SMS-0f8fad5b.txt");
        assertThat(courier(Carrier.MAIL).carry(SampleLetter.mail("jean", "Objet", "Texte")))
                .isInstanceOf(Delivery.Refused.class);
    }

    @Test
    void a_folder_that_can_not_be_written_is_tried_later() throws IOException {
        Files.writeString(folder.resolve("outbox"), "a file where a folder should be");

        assertThat(courier(Carrier.SMS).carry(SampleLetter.sms("+33639980001", "x")))
                .isInstanceOf(Delivery.TryLater.class);
    }

    private FileCourier courier(Carrier carrier) {
        return new FileCourier(carrier, folder.resolve("outbox"), SampleMail.writer());
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder.resolve("outbox"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
