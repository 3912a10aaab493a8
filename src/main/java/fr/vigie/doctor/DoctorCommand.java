package fr.vigie.doctor;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * {@code java -jar vigie.jar doctor}: asks a database, whether or not a node runs on it, without starting one; says what it
 * finds in its log.
 */
public class DoctorCommand {

    /** What stands in front of its settings. */
    public static final String NAME = "doctor";

    private static final Logger log = LoggerFactory.getLogger(DoctorCommand.class);

    private DoctorCommand() {}

    /**
     * @param settings {@code --spring.datasource.url}, {@code .username} and {@code .password}, where the environment does not
     *     name them
     * @param clock by which it is judged what is late
     * @return what the process ends with: 0 where all is well, 1 where not, 2 where nothing can be asked
     */
    public static int run(List<String> settings, Clock clock) {
        return AskedDatabase.ask(settings, (database, environment) -> look(database, clock.instant()));
    }

    private static int look(DataSource database, Instant now) {
        var findings = new Doctor(JdbcClient.create(database), new JdbcTransactionManager(database)).lookAtAll(now);
        findings.forEach(finding -> log.warn("{} ({})", finding.sentence(), finding.name()));
        log.info(
                findings.isEmpty()
                        ? "Tickets, journal, envois et moteur s'accordent."
                        : "Anomalies : " + findings.size());
        return findings.isEmpty() ? 0 : 1;
    }
}
