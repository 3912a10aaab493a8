package fr.vigie.doctor;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is known of the findings, since when, and whether it was told; shared by all nodes. */
@Component
class Chart {

    /**
     * One line of it.
     *
     * @param since when it was found first
     * @param told  whether the managers know of it
     */
    record Line(Finding finding, Instant since, boolean told) {

        private boolean is(Finding other) {
            return finding.name().equals(other.name()) && finding.subject().equals(other.subject());
        }
    }

    private final JdbcClient database;

    Chart(JdbcClient database) {
        this.database = database;
    }

    List<Line> lines() {
        return database.sql("select * from doctor_finding order by kind, since, name, subject")
                .query((row, number) -> new Line(
                        new Finding(
                                row.getString("name"),
                                Kind.valueOf(row.getString("kind")),
                                row.getString("subject"),
                                row.getString("sentence")),
                        row.getTimestamp("since").toInstant(),
                        row.getBoolean("told")))
                .list();
    }

    /** The same, and no other node writes until the caller's transaction ends. */
    List<Line> locked() {
        database.sql("lock table doctor_finding in share row exclusive mode").update();
        return lines();
    }

    /** Writes down what is found now, and forgets what is not any more. */
    void keep(List<Line> known, List<Finding> found, Instant now) {
        known.stream()
                .filter(line -> found.stream().noneMatch(line::is))
                .forEach(gone -> database.sql("delete from doctor_finding where name = ? and subject = ?")
                        .params(gone.finding().name(), gone.finding().subject())
                        .update());
        found.stream()
                .filter(finding -> known.stream().noneMatch(line -> line.is(finding)))
                .forEach(more -> database.sql("insert into doctor_finding (name, subject, kind, sentence, since)"
                                + " values (?, ?, ?, ?, ?) on conflict do nothing")
                        .params(more.name(), more.subject(), more.kind().name(), more.sentence(), Timestamp.from(now))
                        .update());
    }

    /** The managers know of these now. */
    void told(List<Line> lines) {
        lines.forEach(line -> database.sql("update doctor_finding set told = true where name = ? and subject = ?")
                .params(line.finding().name(), line.finding().subject())
                .update());
    }

    /** Whether a line is about something that is found now. */
    static Predicate<Line> stillIn(List<Finding> found) {
        return line -> found.stream().anyMatch(line::is);
    }
}
