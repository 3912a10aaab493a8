package fr.vigie.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Nobody fills our disk by mail; what is not kept is named. */
class MailEnclosuresTest extends BoundedStory {

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

    private @Nullable String kept(Eml mail) {
        return database.sql("select string_agg(name, ',' order by position) from enclosure where content is not null"
                        + " and report = (select id from report where external_id = ?)")
                .param("mail|" + mail.id())
                .query(String.class)
                .optional()
                .orElse(null);
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
