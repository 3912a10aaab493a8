package fr.vigie.problem;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which incidents a problem explains. */
@Component
class IncidentLinks {

    private final JdbcClient database;

    IncidentLinks(JdbcClient database) {
        this.database = database;
    }

    /** False where it explains it already. */
    boolean add(String problem, String incident, Instant at) {
        return database.sql("insert into problem_incident (problem, incident, linked_at) values (?, ?, ?)"
                                + " on conflict do nothing")
                        .params(problem, incident, Timestamp.from(at))
                        .update()
                > 0;
    }

    /** False where it did not explain it. */
    boolean remove(String problem, String incident) {
        return database.sql("delete from problem_incident where problem = ? and incident = ?")
                        .params(problem, incident)
                        .update()
                > 0;
    }

    /** The incidents that a problem explains, the first linked one first. */
    List<String> of(String problem) {
        return database.sql("select incident from problem_incident where problem = ? order by linked_at, incident")
                .param(problem)
                .query(String.class)
                .list();
    }

    /** Those among these that a closed problem explains: they are over and done with. */
    List<String> explained(List<String> incidents) {
        return incidents.isEmpty()
                ? List.of()
                : database.sql("select distinct incident from problem_incident join problem on problem = reference"
                                + " where incident in (:incidents) and status = 'CLOSED'")
                        .param("incidents", incidents)
                        .query(String.class)
                        .list();
    }

    /** Others who look at the same service wait for this transaction's end: two incidents at once open one problem. */
    void oneAtATime(String service) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("problem\n" + service)
                .query()
                .singleRow();
    }
}
