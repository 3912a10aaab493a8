package fr.vigie.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.incident.ReportDesk;
import fr.vigie.intake.mail.read.MailReader;
import fr.vigie.notice.MessageIds;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** Nobody fills our disk, or our list of tickets, by mail; and nothing of what they send is lost. */
class MailBoundsTest extends MailStory {

    private static final String COLLECTED = "Afflux d'e-mails d'expéditeurs inconnus";

    @Autowired
    MailReader reader;

    @Autowired
    MailTally tally;

    @Autowired
    Acquaintances acquaintances;

    @Autowired
    Threads threads;

    @Autowired
    Bounces bounces;

    @Autowired
    ReportDesk reports;

    @Autowired
    MailboxSettings settings;

    @Autowired
    MessageIds ids;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void strangers_beyond_so_many_tickets_in_an_hour_are_collected_in_one_that_pages_and_none_is_lost() {
        database.sql("update incident set status = 'CLOSED' where dedup_key = 'mail-strangers'")
                .update();

        var mails = from(1, 45);
        var known = taken(Eml.about("API lente"));

        assertThat(mails.stream().flatMap(mail -> incidentsOf(mail).stream())).hasSize(45);
        assertThat(mails.stream().flatMap(mail -> incidentsOf(mail).stream()).distinct())
                .hasSize(31);
        var collecting = incidentOf(mails.get(44));
        assertThat(count("incident", "reference = ? and subject = ?", collecting, COLLECTED))
                .isOne();
        assertThat(count("report", "incident = ? and contact_email is not null", collecting))
                .as("who of them is real nobody knows: none is written to")
                .isZero();
        assertThat(report(mails.get(44)).get("contact_name")).asString().contains("x45@hasard45.example");
        assertThat(report(mails.get(44)).get("description")).asString().contains("Objet : Gagnez 45");
        assertThat(replies(collecting)).as("one page while it lasts").isZero();
        assertThat(incidentOf(known)).isNotEqualTo(collecting);
        assertThat(report(known)).containsEntry("contact_email", "jean@acme.example");

        anHourPasses();
        var later = from(101, 131);
        assertThat(incidentOf(later.get(30))).isEqualTo(collecting);
        assertThat(replies(collecting)).as("again an hour later").isPositive();
    }

    @Test
    void one_who_writes_slowly_for_an_hour_is_held_together_too() {
        var now = clock.instant();
        var mails = IntStream.range(0, 70)
                .mapToObj(number -> Eml.about("Lent " + number).from("lent@acme.example"))
                .toList();

        IntStream.range(0, 70).forEach(number -> desk.take(mails.get(number).arrived(now.minusSeconds(40L * (80 - number)))));

        assertThat(mails.stream().flatMap(mail -> incidentsOf(mail).stream()).distinct())
                .hasSize(61);
        assertThat(count("incident", "subject = 'Afflux d''e-mails de lent@acme.example'"))
                .isOne();
    }

    @Test
    void who_answers_a_closed_ticket_again_and_again_is_held_together_too() {
        var first = taken(Eml.about("API lente").from("insiste@acme.example"));
        database.sql("update incident set status = 'CLOSED' where reference = ?")
                .param(incidentOf(first))
                .update();
        var receipt = ids.of(incidentOf(first), UUID.randomUUID(), "vigie.example");

        var mails = IntStream.range(0, 30)
                .mapToObj(number -> taken(Eml.about("Encore " + number)
                        .from("insiste@acme.example")
                        .with("In-Reply-To: " + receipt)))
                .toList();

        assertThat(mails.stream().flatMap(mail -> incidentsOf(mail).stream()).distinct())
                .hasSizeLessThanOrEqualTo(21);
    }

    @Test
    void what_nobody_can_read_is_collected_too() {
        IntStream.range(0, 40).forEach(number -> desk.park(Eml.about("Illisible " + number).arrived(clock.instant())));

        assertThat(count("report", "description like '%Illisible%' and subject in (?, ?)", "E-mail illisible", COLLECTED))
                .isEqualTo(40);
        assertThat(database.sql("select count(distinct incident) from report where description like '%Illisible%'")
                        .query(Long.class)
                        .single())
                .isEqualTo(31);
    }

    @Test
    void of_files_beyond_the_bounds_of_a_day_name_and_size_are_kept_and_the_mail_is_a_report_all_the_same() {
        var stranger = withFile("inconnu@ailleurs.example");
        var other = withFile("autre@ailleurs.example");
        var client = withFile("jean@acme.example");
        var again = withFile("jean@acme.example");
        var small = desk(1_500, 700, 2_200);

        for (var mail : List.of(stranger, other, client, again)) {
            transactions.executeWithoutResult(step -> small.take(mail.arrived(clock.instant())));
        }

        assertThat(kept(stranger)).isEqualTo("journal.txt");
        assertThat(kept(other)).as("strangers share what they may").isNull();
        assertThat(kept(client)).isEqualTo("journal.txt,message.eml");
        assertThat(kept(again)).isNull();
        assertThat(count(
                        "enclosure",
                        "name = 'journal.txt' and size = 400 and content is null and refused = ?"
                                + " and report = (select id from report where external_id = ?)",
                        MailEnclosures.TOO_MUCH,
                        "mail|" + again.id()))
                .isOne();
        assertThat(report(again).get("description"))
                .asString()
                .contains("Voici le journal.", "Non conservé", "dans la boîte aux lettres");
    }

    private MailDesk desk(long ofSender, long ofStrangers, long overall) {
        var bounds = new MailBounds(
                new MailBounds.Tickets(60, 30, 300),
                new MailBounds.Files(
                        DataSize.ofBytes(ofSender), DataSize.ofBytes(ofStrangers), DataSize.ofBytes(overall)));
        return new MailDesk(
                reader,
                memory,
                tally,
                acquaintances,
                threads,
                new Crowds(tally, settings, bounds),
                new MailEnclosures(tally, bounds),
                bounces,
                reports,
                clock);
    }

    private String kept(Eml mail) {
        return database.sql("select string_agg(name, ',' order by position) from enclosure where content is not null"
                        + " and report = (select id from report where external_id = ?)")
                .param("mail|" + mail.id())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private List<Eml> from(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> taken(Eml.about("Gagnez " + number).from("x" + number + "@hasard" + number + ".example")))
                .toList();
    }

    private void anHourPasses() {
        database.sql("update mail_taken set at = at - interval '61 minutes'").update();
    }

    /** In a multipart whose parts are the words and a file of 400 bytes. */
    private static Eml withFile(String from) {
        return Eml.about("Journal")
                .from(from)
                .saying("--frontier\nContent-Type: text/plain; charset=UTF-8\n\nVoici le journal.\n"
                        + "--frontier\nContent-Type: text/plain; name=journal.txt\n"
                        + "Content-Disposition: attachment; filename=journal.txt\n\n"
                        + "x".repeat(400) + "\n--frontier--")
                .typed("multipart/mixed; boundary=frontier");
    }
}
