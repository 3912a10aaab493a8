package fr.vigie.incident;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What restricted incidents are about, and who may know it: those who lead, and whom they name.
 *
 * <p>The rows of the incident and of its report say neutral words, so that whoever reads those leaks nothing: lists, the
 * switchboard, points at a change of slot, pages, notices, events and meters, and all variables of the engine. These
 * read the true words or the journal, and ask here first: {@link IncidentReader} and {@link ExchangeReader}. What people
 * type on the tasks goes into the journal and is then taken out of the engine, see {@link Discretion}.
 */
@Component
class Confidences {

    private final JdbcClient database;
    private final Clock clock;

    Confidences(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The true words, where this is a restricted incident and the viewer may read them. */
    Optional<Confidence> of(String reference, Viewer viewer) {
        return database.sql(
                        "select subject, description from incident_confidence where incident = :reference and (:chief"
                                + " or :account in (select account from incident_insider where incident = :reference))")
                .param("reference", reference)
                .param("chief", viewer.chief())
                .param("account", viewer.account())
                .query((row, number) -> new Confidence(row.getString("subject"), row.getString("description")))
                .optional();
    }

    /** Keeps them; the same again changes nothing. */
    void keep(String reference, Confidence confidence) {
        database.sql("insert into incident_confidence (incident, subject, description) values (?, ?, ?)"
                        + " on conflict do nothing")
                .params(reference, confidence.subject(), confidence.description())
                .update();
    }

    /** Lets somebody read them; false where they could already. */
    boolean admit(String reference, String account, Agent by) {
        return database.sql("insert into incident_insider (incident, account, named_by, named_at) values (?, ?, ?, ?)"
                                + " on conflict do nothing")
                        .params(reference, account, by.id(), Timestamp.from(clock.instant()))
                        .update()
                > 0;
    }
}
