package fr.vigie.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.notice.MessageIds;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who writes by mail: our own people, mailing lists, mail servers. What they say reaches those who are to know it. */
class MailSendersTest extends MailStory {

    @Autowired
    MessageIds ids;

    @Test
    void one_of_our_own_people_who_answers_a_page_is_shown_as_such_and_is_no_client() {
        var first = taken(Eml.about("API lente"));
        var replies = replies(incidentOf(first));

        var answer = taken(Eml.about("Re: à prendre")
                .from("Karim <Karim.Benali@vigie.example>")
                .with("In-Reply-To: " + ours(first)));

        assertThat(incidentsOf(answer)).containsExactly(incidentOf(first));
        assertThat(report(answer)).containsEntry("contact_email", null);
        assertThat(report(answer).get("contact_name")).asString().contains("de l'équipe", "karim.benali@vigie.example");
        assertThat(report(answer).get("description"))
                .asString()
                .contains("l'adresse d'un membre de l'équipe", "le client ne le reçoit pas")
                .doesNotContain("sans être de ce client");
        assertThat(replies(incidentOf(first))).isGreaterThan(replies);
    }

    @Test
    void one_of_our_own_people_who_reports_by_mail_gets_no_receipt_of_a_client() {
        var mail = taken(Eml.about("Vu de la maison").from("sophie.martin@vigie.example"));

        assertThat(report(mail)).containsEntry("contact_email", null);
        assertThat(report(mail).get("contact_name")).asString().contains("de l'équipe");
        assertThat(count("notice", "recipient = 'sophie.martin@vigie.example' and kind in ('RECEIPT', 'MESSAGE')"))
                .isZero();
    }

    @Test
    void what_a_mailing_list_sends_round_joins_its_ticket_and_the_team_hears_of_it() {
        for (var header :
                new String[] {"List-Id: <ops.acme.example>", "List-Post: <mailto:ops@acme.example>", "Precedence: list"
                }) {
            var first = taken(Eml.about("API lente"));
            var replies = replies(incidentOf(first));

            var answer = taken(Eml.about("Re: API lente").with(header).with("In-Reply-To: " + ours(first)));

            assertThat(incidentsOf(answer)).containsExactly(incidentOf(first));
            assertThat(report(answer)).as("and no machine answers it").containsEntry("contact_email", null);
            assertThat(replies(incidentOf(first))).as(header).isGreaterThan(replies);
        }
    }

    @Test
    void a_bounce_is_read_on_the_ticket_of_the_notice_that_it_settles_once_and_pages_nobody_as_a_client_would() {
        var first = taken(Eml.about("API lente"));
        var receipt = ours(first);
        database.sql("insert into notice (id, fact, reference, kind, occurrence, carrier, recipient, status, at,"
                        + " receipt) values (?, ?, ?, 'RECEIPT', '', 'MAIL', 'jean@acme.example', 'SENT', now(), ?)")
                .params(UUID.randomUUID(), receipt, incidentOf(first), receipt)
                .update();
        var replies = replies(incidentOf(first));

        settle(Delivery.failed(receipt, "jean@acme.example"));
        settle(Delivery.failed(receipt, "jean@acme.example").replace("I'm sorry", "We are sorry"));

        var kept = database.sql("select subject, description, contact_email from report where incident = ?"
                        + " and subject like 'Non-remise%'")
                .param(incidentOf(first))
                .query()
                .listOfRows();
        assertThat(kept).hasSize(1);
        assertThat(kept.get(0).get("description")).asString().contains("User unknown", "jean@acme.example");
        assertThat(kept.get(0)).containsEntry("contact_email", null);
        assertThat(count(
                        "enclosure join report on report.id = report",
                        "incident = ? and original and content is not null",
                        incidentOf(first)))
                .isEqualTo(2);
        assertThat(replies(incidentOf(first))).isEqualTo(replies);
    }

    @Test
    void a_bounce_about_a_closed_ticket_opens_none() {
        var first = taken(Eml.about("API lente"));
        var receipt = ours(first);
        database.sql("insert into notice (id, fact, reference, kind, occurrence, carrier, recipient, status, at,"
                        + " receipt) values (?, ?, ?, 'CLOSED', '', 'MAIL', 'jean@acme.example', 'SENT', now(), ?)")
                .params(UUID.randomUUID(), receipt, incidentOf(first), receipt)
                .update();
        database.sql("update incident set status = 'CLOSED' where reference = ?")
                .param(incidentOf(first))
                .update();
        var before = count("incident", "true");

        settle(Delivery.failed(receipt, "jean@acme.example"));

        assertThat(count("incident", "true")).isEqualTo(before);
        assertThat(count("journal", "incident = ? and kind = 'NOTICE_LOST'", incidentOf(first)))
                .isOne();
    }

    private String ours(Eml first) {
        return ids.of(incidentOf(first), UUID.randomUUID(), "vigie.example");
    }

    private void settle(String bounce) {
        var bytes = bounce.getBytes(StandardCharsets.UTF_8);
        desk.take(new Arrived(1, bytes, bytes.length, clock.instant(), null));
    }
}
