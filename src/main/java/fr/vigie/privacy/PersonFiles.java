package fr.vigie.privacy;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What goes whole with what a person declared: files, lines of a conversation, and what the journal quotes of it. */
@Component
class PersonFiles {

    private final JdbcClient database;

    PersonFiles(JdbcClient database) {
        this.database = database;
    }

    /** The files of these reports, and whole mails in which the person's address stands as such. */
    int erase(Collection<String> reports, Person person, Instant now) {
        return database.sql("""
                        update enclosure set content = null, refused = :words, erased_at = :now,
                            name = case when original then 'E-mail d''origine effacé' else 'Pièce jointe effacée' end
                        from report join closing on closing.reference = report.incident
                        where report.id = enclosure.report and closing.ended is not null and enclosure.erased_at is null
                            and (report.id = any (cast(:reports as uuid[])) or original and content is not null
                                and position(lower(:email) in lower(encode(content, 'escape'))) > 0)""")
                .param("words", Holding.WORDS)
                .param("now", Timestamp.from(now))
                .param("reports", reports.toArray(String[]::new))
                .param("email", person.email())
                .update();
    }

    /** The lines of these conversations, as far as they belong to tickets that are closed. */
    int eraseLines(Collection<String> conversations, Instant now) {
        return database.sql("""
                        update chat_line set text = :words, erased_at = :now
                        where conversation = any (:conversations) and erased_at is null
                            and not exists (select from closing where closing.reference = chat_line.reference
                                and closing.ended is null)""")
                .param("words", Holding.WORDS)
                .param("now", Timestamp.from(now))
                .param("conversations", conversations.toArray(String[]::new))
                .update();
    }

    /** What the journal of these incidents quotes of the person, or says to them. */
    int eraseQuotes(Collection<String> incidents, Instant now) {
        return database.sql("""
                        update journal set text = :words, erased_at = :now
                        where incident = any (:incidents) and erased_at is null
                            and kind in ('REPORTED', 'REPORT_ATTACHED', 'MESSAGE')""")
                .param("words", Holding.WORDS)
                .param("now", Timestamp.from(now))
                .param("incidents", incidents.toArray(String[]::new))
                .update();
    }

    /** The words of notices that went to nobody else. */
    int eraseWordings(Instant now) {
        return database.sql("""
                        update wording set subject = :words, brief = :words, body = :words, erased_at = :now
                        where erased_at is null
                            and exists (select from notice where notice.wording = wording.id and notice.erased_at = :now)
                            and not exists (select from notice
                                where notice.wording = wording.id and notice.erased_at is null)""")
                .param("words", Holding.WORDS)
                .param("now", Timestamp.from(now))
                .update();
    }
}
