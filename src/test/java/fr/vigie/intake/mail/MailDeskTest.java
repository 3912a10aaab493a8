package fr.vigie.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.notice.MessageIds;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What a mail becomes: each once, and none of them nothing. */
class MailDeskTest extends MailStory {

    @Autowired
    MessageIds ids;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void the_same_mail_again_is_ignored_and_another_one_of_the_same_name_is_not() {
        var mail = taken(Eml.about("Une fois"));
        taken(mail);
        taken(mail.with("Delivered-To: support@vigie.example"));
        assertThat(incidentsOf(mail)).hasSize(1);

        taken(mail.saying("Tout autre chose."));

        assertThat(incidentsOf(mail)).hasSize(2);
        assertThat(count(
                        "report",
                        "external_id like ? and description like ?",
                        "mail|" + mail.id() + "%",
                        "%Message-ID%"))
                .isOne();
    }

    @Test
    void an_absence_joins_its_ticket_as_such_and_pages_nobody() {
        var first = taken(Eml.about("API lente"));
        var replies = replies(incidentOf(first));

        var absence = taken(Eml.about("Absence")
                .with("Auto-Submitted: auto-replied")
                .with("In-Reply-To: " + ids.of(incidentOf(first), UUID.randomUUID(), "vigie.example")));

        assertThat(incidentOf(absence)).isEqualTo(incidentOf(first));
        assertThat(report(absence).get("subject")).isEqualTo("Réponse automatique : Absence");
        assertThat(replies(incidentOf(first))).isEqualTo(replies);
    }

    @Test
    void a_machine_that_writes_first_is_seen_and_never_answered() {
        for (var machine : List.of(
                Eml.about("Rapport").with("Auto-Submitted: auto-generated"),
                Eml.about("Bonjour").from("no-reply@acme.example"),
                Eml.about("Nous-mêmes").from("Vigie <VIGIE@localhost>"),
                Eml.about("Une autre Vigie").with("X-Vigie: RECEIPT"))) {
            var mail = taken(machine);

            assertThat(report(mail)).containsEntry("contact_email", null);
            assertThat(String.valueOf(report(mail).get("description"))).contains("Message automatique");
            assertThat(count("notice", "reference = ? and kind = 'RECEIPT'", incidentOf(mail)))
                    .isZero();
        }
    }

    @Test
    void a_mail_server_that_still_tries_is_noted_on_the_ticket_and_pages_nobody() {
        var first = taken(Eml.about("API lente"));
        var receipt = ids.of(incidentOf(first), UUID.randomUUID(), "vigie.example");
        database.sql("insert into notice (id, fact, reference, kind, occurrence, carrier, recipient, status, at,"
                        + " receipt) values (?, ?, ?, 'RECEIPT', '', 'MAIL', 'jean@acme.example', 'SENT', now(), ?)")
                .params(UUID.randomUUID(), receipt, incidentOf(first), receipt)
                .update();

        settle(Delivery.delayed(receipt, "jean@acme.example"));
        settle(Delivery.delayed(receipt, "jean@acme.example").replace(".delayed@", ".again@"));
        assertThat(count("journal", "incident = ? and text like '%pas encore remise%4.4.1%'", incidentOf(first)))
                .as("said once: whoever got our mail could go on saying it")
                .isOne();
        assertThat(count("notice", "receipt = ? and status = 'SENT'", receipt)).isOne();

        settle(Delivery.failed(receipt, "jean@acme.example"));
        assertThat(count("notice", "receipt = ? and status = 'FAILED'", receipt))
                .isOne();
        assertThat(count("notice", "reference = ? and kind = 'UNDELIVERED'", incidentOf(first)))
                .isPositive();
    }

    @Test
    void a_bounce_of_a_mail_that_is_not_ours_is_seen_by_a_person() {
        settle(Delivery.failed("<quelconque@ailleurs.example>", "personne@ailleurs.example"));

        assertThat(count("report", "subject like '%Undelivered Mail%' and contact_email is null"))
                .isPositive();
    }

    @Test
    void a_flood_from_one_sender_is_kept_whole_and_is_one_incident() {
        var now = clock.instant();
        var mails = IntStream.range(0, 40)
                .mapToObj(number -> Eml.about("Alerte " + number).from("sonde@flot.example"))
                .toList();

        mails.forEach(mail -> desk.take(mail.arrived(now)));

        assertThat(mails.stream().flatMap(mail -> incidentsOf(mail).stream())).hasSize(40);
        assertThat(mails.stream().flatMap(mail -> incidentsOf(mail).stream()).distinct())
                .hasSize(21);
        assertThat(count("incident", "subject = 'Afflux d''e-mails de sonde@flot.example'"))
                .isOne();
    }

    @Test
    void what_is_rolled_back_was_never_taken() {
        var mail = Eml.about("Annulé");
        transactions.executeWithoutResult(step -> {
            desk.take(mail.arrived(null));
            step.setRollbackOnly();
        });
        assertThat(incidentsOf(mail)).isEmpty();

        taken(mail);

        assertThat(incidentsOf(mail)).hasSize(1);
    }

    private void settle(String bounce) {
        var bytes = bounce.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        desk.take(new Arrived(1, bytes, bytes.length, clock.instant(), null));
    }
}
