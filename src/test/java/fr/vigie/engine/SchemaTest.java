package fr.vigie.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.vigie.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import liquibase.exception.LiquibaseException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A node lays the tables, whoever died before it at that, and without making others wait behind it. */
class SchemaTest {

    private final DriverManagerDataSource database =
            new DriverManagerDataSource(TestDatabase.urlWithTables(), "postgres", "postgres");
    private final JdbcClient rows = JdbcClient.create(database);

    @Test
    void a_node_goes_on_where_one_died_that_was_laying_the_tables() {
        rows.sql("drop table doctor_finding").update();
        rows.sql("delete from databasechangelog where id = 'doctor-finding'").update();
        rows.sql(
                        "update databasechangeloglock set locked = true, lockgranted = localtimestamp, lockedby = 'a dead node'")
                .update();

        schema(Duration.ofMinutes(1)).afterPropertiesSet();

        assertThat(isThere("doctor_finding")).isTrue();
        assertThat(isLocked()).isFalse();
    }

    @Test
    void while_a_table_is_in_other_hands_it_tries_again_and_does_not_wait_in_front_of_others() throws SQLException {
        anIndexIsMissing();
        CompletableFuture<Void> laying;
        try (var backup = heldByABackup()) {
            laying = CompletableFuture.runAsync(schema(Duration.ofMinutes(5))::afterPropertiesSet);
            await("it rests, and nobody waits")
                    .until(() -> rows.sql("""
                            select exists (select from pg_stat_activity where datname = current_database()
                                    and state = 'active' and query like 'select pg_sleep%')
                                and not exists (select from pg_locks l join pg_database d on d.oid = l.database
                                    where d.datname = current_database() and not l.granted)""").query(Boolean.class).single());
            backup.rollback();
        }

        laying.join();

        assertThat(isThere("incident_closed")).isTrue();
    }

    @Test
    void where_it_is_not_let_go_the_start_ends_with_a_sentence_and_nothing_is_half_done() throws SQLException {
        anIndexIsMissing();
        try (var backup = heldByABackup()) {
            assertThatThrownBy(schema(Duration.ZERO)::afterPropertiesSet)
                    .hasMessageContaining("somebody else has had a lock on them")
                    .hasMessageContaining("start again once it is over");
            backup.rollback();
        }

        assertThat(isThere("incident_closed")).isFalse();
        assertThat(isLocked()).isFalse();
        schema(Duration.ZERO).afterPropertiesSet();
        assertThat(isThere("incident_closed")).isTrue();
    }

    @Test
    void clients_whose_codes_differ_only_in_case_stop_no_start_and_are_one_once_one_of_them_has_gone() {
        rows.sql("drop index client_code_once").update();
        rows.sql("create index client_code_in_any_case on client (lower(code))").update();
        rows.sql("delete from databasechangelog where id = 'client-code-once'").update();
        rows.sql("insert into client (code, version, name, language) values ('X', 0, 'a', 'FR'), ('x', 0, 'b', 'FR')")
                .update();

        schema(Duration.ZERO).afterPropertiesSet();
        assertThat(isThere("client_code_once")).isFalse();

        rows.sql("delete from client where code = 'x'").update();
        schema(Duration.ZERO).afterPropertiesSet();
        assertThat(isThere("client_code_once")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"55P03, true", "40P01, true", "42P07, false", ", false"})
    void a_lock_that_was_not_to_be_had_and_a_deadlock_are_tried_again_and_a_mistake_is_not(
            @Nullable String state, boolean again) {
        var refused = new LiquibaseException("a changeset failed", new SQLException("no", state));

        assertThat(Schema.isWithoutLock(refused)).isEqualTo(again);
    }

    private Schema schema(Duration patience) {
        var schema = new Schema(
                database, new FirstStart(database), "classpath:db/changelog.xml", Duration.ofMillis(200), patience);
        schema.setResourceLoader(new DefaultResourceLoader());
        return schema;
    }

    private void anIndexIsMissing() {
        rows.sql("drop index incident_closed").update();
        rows.sql("delete from databasechangelog where id = 'doctor-bounded'").update();
    }

    private Connection heldByABackup() throws SQLException {
        var connection = database.getConnection();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("lock table incident in row exclusive mode");
        }
        return connection;
    }

    private boolean isThere(String name) {
        return rows.sql("select to_regclass(?) is not null")
                .param(name)
                .query(Boolean.class)
                .single();
    }

    private boolean isLocked() {
        return rows.sql("select locked from databasechangeloglock")
                .query(Boolean.class)
                .single();
    }
}
