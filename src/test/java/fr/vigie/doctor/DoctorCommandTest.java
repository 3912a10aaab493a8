package fr.vigie.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database is asked without a node. */
class DoctorCommandTest {

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);

    @Test
    void what_is_wrong_is_what_the_command_ends_with() {
        var url = TestDatabase.urlWithTables();
        var settings = settings(url);

        assertThat(DoctorCommand.run(settings, clock)).isZero();
        JdbcClient.create(new DriverManagerDataSource(url, "postgres", "postgres"))
                .sql(
                        "insert into event_publication values (gen_random_uuid(), 'x', 'fr.vigie.Moved', '{}', '2001-01-01')")
                .update();
        assertThat(DoctorCommand.run(settings, clock)).isEqualTo(1);
    }

    @Test
    void what_no_node_puts_into_the_chain_of_the_audit_is_found() {
        var url = TestDatabase.urlWithTables();
        var database = JdbcClient.create(new DriverManagerDataSource(url, "postgres", "postgres"));

        database.sql("insert into audit_entry (act) values ('door.EXPORTED')").update();
        assertThat(DoctorCommand.run(settings(url), clock)).as("for a moment").isZero();
        database.sql("update audit_unsealed set since = since - interval '2 minutes'")
                .update();
        assertThat(DoctorCommand.run(settings(url), clock)).isEqualTo(1);
    }

    @Test
    void a_database_that_cannot_be_asked_is_not_well() {
        assertThat(DoctorCommand.run(settings("jdbc:postgresql://127.0.0.1:1/nowhere"), clock))
                .isEqualTo(2);
        assertThat(DoctorCommand.run(List.of("--spring.datasource.url="), clock))
                .isEqualTo(2);
    }

    private static List<String> settings(String url) {
        return List.of(
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres");
    }
}
