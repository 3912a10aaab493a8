package fr.vigie.doctor;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.util.StringUtils;

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
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(settings.toArray(String[]::new)));
        var logging = LoggingSystem.get(DoctorCommand.class.getClassLoader());
        logging.beforeInitialize();
        logging.initialize(new LoggingInitializationContext(environment), null, null);
        var url = environment.getProperty("spring.datasource.url");
        if (!StringUtils.hasText(url)) {
            log.error("Quelle base ? Nommez-la par SPRING_DATASOURCE_URL ou --spring.datasource.url.");
            return 2;
        }
        return look(
                new DriverManagerDataSource(
                        url,
                        environment.getProperty("spring.datasource.username", ""),
                        environment.getProperty("spring.datasource.password", "")),
                clock.instant());
    }

    private static int look(DriverManagerDataSource database, Instant now) {
        try {
            var findings = new Doctor(JdbcClient.create(database), new JdbcTransactionManager(database)).look(now);
            findings.forEach(finding -> log.warn("{} ({})", finding.sentence(), finding.name()));
            log.info(
                    findings.isEmpty()
                            ? "Tickets, journal, envois et moteur s'accordent."
                            : "Anomalies : " + findings.size());
            return findings.isEmpty() ? 0 : 1;
        } catch (RuntimeException unasked) {
            log.error("La base ne se laisse pas interroger", unasked);
            return 2;
        }
    }
}
