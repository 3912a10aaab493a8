package fr.vigie;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import liquibase.exception.LiquibaseException;
import liquibase.integration.spring.SpringLiquibase;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.DefaultResourceLoader;

/** Gives every application context a fresh database, on one real PostgreSQL for the whole run. */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger made = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.datasource.url=" + urlWithTables(),
                        "spring.datasource.username=postgres",
                        "spring.datasource.password=postgres",
                        // contexts are kept for later tests: each holds no more connections than it needs
                        "spring.datasource.hikari.minimum-idle=1")
                .applyTo(context);
        SharedMappings.applyTo(context);
    }

    /** An empty database of its own; for tests that need one without an application. */
    public static String freshUrl() {
        return made("");
    }

    /** A database of its own that has Vigie's tables, with nothing in them. */
    public static String urlWithTables() {
        return made(" template " + Drawn.TABLES);
    }

    private static String made(String like) {
        var name = "vigie_" + made.incrementAndGet();
        create(name + like);
        return Server.POSTGRES.getJdbcUrl("postgres", name);
    }

    private static void create(String database) {
        try (var connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + database);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The tables, made once: each application finds a copy of them. */
    private static class Drawn {
        static final String TABLES = draw("vigie_tables");

        private static String draw(String name) {
            create(name);
            var liquibase = new SpringLiquibase();
            liquibase.setDataSource(Server.POSTGRES.getDatabase("postgres", name));
            liquibase.setChangeLog("classpath:db/changelog.xml");
            liquibase.setResourceLoader(new DefaultResourceLoader());
            try {
                liquibase.afterPropertiesSet();
            } catch (LiquibaseException e) {
                throw new IllegalStateException(e);
            }
            return name;
        }
    }

    /** Started when the first test asks for it. */
    private static class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                var postgres = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setRegisterShutdownHook(false)
                        .setPGStartupWait(Duration.ofSeconds(60))
                        .start();
                // Spring runs this after it has closed every application; an application without database hangs for 30
                // s
                SpringApplication.getShutdownHandlers().add(() -> stop(postgres));
                return postgres;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void stop(EmbeddedPostgres postgres) {
            try {
                postgres.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
