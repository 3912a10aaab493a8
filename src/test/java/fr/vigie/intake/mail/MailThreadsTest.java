package fr.vigie.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.client.Carrier;
import fr.vigie.client.Language;
import fr.vigie.notice.Letter;
import fr.vigie.notice.MessageIds;
import fr.vigie.notice.NoticeKind;
import fr.vigie.notice.Wording;
import fr.vigie.notice.mail.MailWriter;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The ticket that a mail goes on about, and who of those who write is told how it goes on. */
class MailThreadsTest extends MailStory {

    private static final String LONG = "0123456789012345678901234567890123456789012345678901234567890123456789"
            + "0123456789012345678901234567890123456789012345678901234567890123456789";

    @Autowired
    MessageIds ids;

    @Autowired
    MailWriter writer;

    @Test
    void an_answer_to_one_of_our_mails_joins_its_ticket_and_the_team_hears_of_it() {
        var first = taken(Eml.about("API lente"));
        var replies = replies(incidentOf(first));

        var answer = taken(Eml.about("Re: autre chose")
                .from("inconnu@ailleurs.example")
                .with("In-Reply-To: " + ids.of(incidentOf(first), UUID.randomUUID(), "vigie.example")));

        assertThat(incidentsOf(answer)).containsExactly(incidentOf(first));
        assertThat(replies(incidentOf(first))).isGreaterThan(replies);
        assertThat(report(answer)).as("a stranger is not told how it goes on").containsEntry("contact_email", null);
        assertThat(String.valueOf(report(answer).get("description"))).contains("sans être de ce client");
    }

    @Test
    void who_is_of_the_client_or_reported_it_is_answered_when_they_write_again() {
        for (var known : List.of("jean@acme.example", "marie@acme.example")) {
            var first = taken(Eml.about("API lente"));

            var answer = taken(Eml.about("Re: API lente")
                    .from(known)
                    .with("In-Reply-To: " + ids.of(incidentOf(first), UUID.randomUUID(), "vigie.example")));

            assertThat(report(answer)).containsEntry("contact_email", known);
            assertThat(String.valueOf(report(answer).get("description"))).doesNotContain("sans être de ce client");
        }
        var first = taken(Eml.about("Accès").from("zoe@particulier.example"));
        var again = taken(Eml.about("Re: Accès")
                .from("Zoe@Particulier.example")
                .with("In-Reply-To: " + ids.of(incidentOf(first), UUID.randomUUID(), "vigie.example")));
        assertThat(report(again)).containsEntry("contact_email", "zoe@particulier.example");
    }

    @Test
    void an_invented_id_of_ours_leads_nowhere() {
        var first = taken(Eml.about("API lente"));
        var real = ids.root(incidentOf(first), "vigie.example");

        var forged = taken(Eml.about("Re: API lente")
                .with("References: " + real.replaceFirst("\\.[0-9a-f]{20}@", ".00000000000000000000@")));

        assertThat(incidentOf(forged)).isNotEqualTo(incidentOf(first));
    }

    @Test
    void a_reference_in_the_subject_counts_where_the_tickets_client_writes_it() {
        var first = taken(Eml.about("API lente"));

        var colleague = taken(Eml.about("RE: [" + incidentOf(first) + "]").from("marie@acme.example"));
        var stranger = taken(Eml.about("RE: [" + incidentOf(first) + "]").from("nadia@opale.example"));

        assertThat(incidentOf(colleague)).isEqualTo(incidentOf(first));
        assertThat(incidentOf(stranger)).isNotEqualTo(incidentOf(first));
        assertThat(String.valueOf(report(stranger).get("description")))
                .contains("L'objet cite " + incidentOf(first), "à rattacher");
    }

    @Test
    void our_mails_stand_in_the_thread_that_the_client_began() throws Exception {
        var first = taken(Eml.about("API lente"));
        taken(Eml.about("Re: API lente").with("In-Reply-To: " + first.id()));

        var receipt = writer.write(letter(incidentOf(first), "Jean@Acme.example"));

        assertThat(receipt.getHeader("In-Reply-To")).containsExactly(first.id());
        assertThat(ids.referenceIn(receipt.getHeader("References", null).replaceFirst("(?s).*\\s", "")))
                .as("and among themselves")
                .contains(incidentOf(first));
        assertThat(receipt.getHeader("References", null)).startsWith(first.id());
        var other = writer.write(letter(incidentOf(first), "marie@acme.example"));
        assertThat(other.getHeader("In-Reply-To", null)).isEqualTo(other.getHeader("References", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a b@c.example>", "<é@c.example>", "<" + LONG + LONG + "@c.example>"})
    void what_is_no_name_of_a_mail_is_not_repeated_in_a_header(String odd) throws Exception {
        var first = taken(Eml.about("API lente").named(odd));
        var reference = database.sql("select incident from report order by seq desc limit 1")
                .query(String.class)
                .single();

        var receipt = writer.write(letter(reference, "jean@acme.example"));

        assertThat(first.id()).isEqualTo(odd);
        assertThat(ids.referenceIn(receipt.getHeader("In-Reply-To", null))).contains(reference);
    }

    private Letter letter(String reference, String recipient) {
        return new Letter(
                UUID.randomUUID(),
                reference,
                NoticeKind.RECEIPT,
                Carrier.MAIL,
                recipient,
                new Wording(Language.FR, "Reçu", "Reçu", "Reçu"),
                false,
                clock.instant());
    }
}
