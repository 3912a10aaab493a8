package fr.vigie.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** One PostgreSQL for both sides of a comparison, which loses nothing in a crash, as the demo's; gone with its data at the end. */
class BenchPostgres implements AutoCloseable {

    static final String USER = "postgres";

    private final EmbeddedPostgres server;

    private BenchPostgres(EmbeddedPostgres server) {
        this.server = server;
    }

    static BenchPostgres start() {
        var durable = Boolean.parseBoolean(System.getProperty("vigie.bench.durable", "true")) ? "on" : "off";
        try {
            return new BenchPostgres(EmbeddedPostgres.builder()
                    .setServerConfig("fsync", durable)
                    .setServerConfig("synchronous_commit", durable)
                    .setServerConfig("full_page_writes", durable)
                    .setServerConfig("max_connections", "200")
                    // what a small server has: the usual 128 MB are for a laptop
                    .setServerConfig("shared_buffers", "1GB")
                    .setServerConfig("max_wal_size", "8GB")
                    .setServerConfig("jit", "off")
                    .setPGStartupWait(Duration.ofMinutes(2))
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of an empty database. */
    String made(String name) {
        run("postgres", "create database " + name);
        return server.getJdbcUrl(USER, name);
    }

    /** It takes its room away with it. */
    void drop(String name) {
        run("postgres", "drop database " + name + " with (force)");
    }

    static JdbcClient rows(String url) {
        return JdbcClient.create(new DriverManagerDataSource(url, USER, USER));
    }

    private void run(String database, String sql) {
        try (var connection = server.getDatabase(USER, database).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    /** What a program is told of the database that it works on. */
    static List<String> settings(String url) {
        return List.of(
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=" + USER,
                "--spring.datasource.password=" + USER);
    }
}
