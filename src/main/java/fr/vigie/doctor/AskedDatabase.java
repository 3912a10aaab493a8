package fr.vigie.doctor;

import java.util.List;
import java.util.function.ToIntBiFunction;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.StringUtils;

/** The database that a command asks, without a node. */
class AskedDatabase {

    private static final Logger log = LoggerFactory.getLogger(AskedDatabase.class);

    private AskedDatabase() {}

    /**
     * @param settings where the database is, unless the environment names it
     * @param question answers with what the process ends with
     * @return that, or 2 where nothing can be asked
     */
    static int ask(List<String> settings, ToIntBiFunction<DataSource, Environment> question) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(settings.toArray(String[]::new)));
        var logging = LoggingSystem.get(AskedDatabase.class.getClassLoader());
        logging.beforeInitialize();
        logging.initialize(new LoggingInitializationContext(environment), null, null);
        var url = environment.getProperty("spring.datasource.url");
        if (!StringUtils.hasText(url)) {
            log.error("Quelle base ? Nommez-la par SPRING_DATASOURCE_URL ou --spring.datasource.url.");
            return 2;
        }
        try {
            return question.applyAsInt(
                    new DriverManagerDataSource(
                            url,
                            environment.getProperty("spring.datasource.username", ""),
                            environment.getProperty("spring.datasource.password", "")),
                    environment);
        } catch (RuntimeException unasked) {
            log.error("La base ne se laisse pas interroger", unasked);
            return 2;
        }
    }
}
