package fr.vigie.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody fills our disk, or our list of tickets, by mail; and nothing of what they send is lost. */
class MailBoundsTest extends BoundedStory {

    private static final String COLLECTED = "Afflux d'e-mails d'expéditeurs inconnus";

    @BeforeEach
    void nobodyIsCollected() {
        close("dedup_key", "mail-strangers");
        close("dedup_key", "mail-crowd");
    }

    @Test
    void strangers_beyond_so_many_tickets_in_an_hour_are_collected_in_one_that_pages_and_none_is_lost() {
        var mails = from(1, 6);
        var known = take(Eml.about("API lente"));

        assertThat(tickets(mails)).hasSize(6);
        assertThat(tickets(mails).stream().distinct()).hasSize(4);
        var collecting = incidentOf(mails.get(5));
        assertThat(count("incident", "reference = ? and subject = ?", collecting, COLLECTED))
                .isOne();
        assertThat(count("report", "incident = ? and contact_email is not null", collecting))
                .as("who of them is real nobody knows: none is written to")
                .isZero();
        assertThat(report(mails.get(5)).get("contact_name")).asString().contains("x6@hasard6.example");
        assertThat(report(mails.get(5)).get("description")).asString().contains("Objet : Gagnez 6");
        assertThat(replies(collecting)).as("one page while it lasts").isZero();
        assertThat(incidentOf(known)).isNotEqualTo(collecting);
        assertThat(report(known)).containsEntry("contact_email", "jean@acme.example");

        anHourPasses();
        var later = from(11, 14);
        assertThat(incidentOf(later.get(3))).isEqualTo(collecting);
        assertThat(replies(collecting)).as("again an hour later").isPositive();
    }

    @Test
    void one_who_writes_slowly_for_an_hour_is_held_together_too() {
        var now = clock.instant();
        var mails = IntStream.range(0, 7)
                .mapToObj(number -> Eml.about("Lent " + number).from("lent@acme.example"))
                .toList();

        IntStream.range(0, 7).forEach(number -> take(mails.get(number), now.minusSeconds(400L * (8 - number))));

        assertThat(tickets(mails).stream().distinct()).hasSize(6);
        assertThat(count("incident", "subject = 'Afflux d''e-mails de lent@acme.example'"))
                .isOne();
    }

    @Test
    void who_answers_a_closed_ticket_again_and_again_is_held_together_too() {
        var first = take(Eml.about("API lente").from("insiste@acme.example"));
        close("reference", incidentOf(first));
        var receipt = ids.of(incidentOf(first), UUID.randomUUID(), "vigie.example");

        var mails = IntStream.range(0, 8)
                .mapToObj(number -> take(Eml.about("Encore " + number)
                        .from("insiste@acme.example")
                        .with("In-Reply-To: " + receipt)))
                .toList();

        assertThat(tickets(mails)).hasSize(8);
        assertThat(tickets(mails).stream().distinct()).hasSize(5);
    }

    @Test
    void who_says_much_without_end_on_an_open_ticket_joins_it_in_fewer_words() {
        var first = take(Eml.about("API lente").from("parle@acme.example"));
        var receipt = ids.of(incidentOf(first), UUID.randomUUID(), "vigie.example");

        var mails = IntStream.range(0, 6)
                .mapToObj(number -> take(Eml.about("Encore " + number)
                        .from("parle@acme.example")
                        .saying("mots ".repeat(3_000))
                        .with("In-Reply-To: " + receipt)))
                .toList();

        assertThat(tickets(mails).stream().distinct()).containsExactly(incidentOf(first));
        assertThat(String.valueOf(report(mails.get(0)).get("description"))).hasSizeGreaterThan(14_000);
        assertThat(String.valueOf(report(mails.get(5)).get("description")))
                .hasSizeLessThan(2_500)
                .contains("Texte abrégé");
    }

    @Test
    void many_addresses_of_clients_at_once_are_collected_too() {
        var mails = IntStream.range(0, 15)
                .mapToObj(number -> take(Eml.about("Vague " + number).from("employe" + number + "@acme.example")))
                .toList();

        assertThat(tickets(mails)).hasSize(15);
        assertThat(tickets(mails).stream().distinct()).hasSize(13);
    }

    @Test
    void what_nobody_can_read_is_collected_too() {
        var small = desk(1_500, 700, 2_200);
        IntStream.range(0, 6)
                .mapToObj(number -> Eml.about("Illisible " + number).arrived(clock.instant()))
                .forEach(mail -> transactions.executeWithoutResult(step -> small.park(mail)));

        assertThat(count(
                        "report",
                        "description like '%Illisible%' and subject in (?, ?)",
                        "E-mail illisible",
                        COLLECTED))
                .isEqualTo(6);
        assertThat(database.sql("select count(distinct incident) from report where description like '%Illisible%'")
                        .query(Long.class)
                        .single())
                .isEqualTo(4);
    }

    private List<Eml> from(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(number ->
                        take(Eml.about("Gagnez " + number).from("x" + number + "@hasard" + number + ".example")))
                .toList();
    }

    private Eml take(Eml mail) {
        return take(mail, clock.instant());
    }

    private Eml take(Eml mail, Instant at) {
        var small = desk(1_000_000, 1_000_000, 1_000_000);
        transactions.executeWithoutResult(step -> small.take(mail.arrived(at)));
        return mail;
    }

    private List<String> tickets(List<Eml> mails) {
        return mails.stream().flatMap(mail -> incidentsOf(mail).stream()).toList();
    }

    private void close(String column, String value) {
        database.sql("update incident set status = 'CLOSED' where " + column + " = ?")
                .param(value)
                .update();
    }

    private void anHourPasses() {
        database.sql("update mail_taken set at = at - interval '61 minutes'").update();
    }
}
