package fr.vigie.audit;

import com.zaxxer.hikari.HikariDataSource;
import fr.vigie.Emptied;
import fr.vigie.TestDatabase;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A database of its own with Vigie's tables, and no node but the test. */
class AuditedDatabase {

    final String url = TestDatabase.urlWithTables();

    private final HikariDataSource source = pool(url);
    private final JdbcTransactionManager transactions = new JdbcTransactionManager(source);
    private final Seals seals = new Seals(new JdbcTemplate(source));
    final JdbcClient sql = JdbcClient.create(source);

    /** Nothing happened yet, and everything is counted anew. */
    AuditedDatabase empty() {
        tamper(
                "truncate incident, journal, plan_entry, audit_entry, audit_unsealed, audit_seal restart identity cascade");
        return this;
    }

    void close() {
        source.close();
    }

    /** An incident with so many lines in its journal, each written by itself. */
    AuditedDatabase with(int lines) {
        sql.sql("""
                insert into incident (reference, version, status, channel, subject, reported_by, underway, notified_at,
                    acknowledge_by, pools, escalation_level)
                values ('INC-1', 1, 'REPORTED', 'PHONE', 'x', 'support', true, now(), now(), 'support', 0)
                on conflict do nothing""").update();
        for (int line = 0; line < lines; line++) {
            sql.sql(
                            "insert into journal (incident, at, kind, by, text) values ('INC-1', now(), 'MESSAGE', 'support', ?)")
                    .param("ligne " + line)
                    .update();
        }
        return this;
    }

    AuditedDatabase sealed() {
        new Sealer(seals, transactions).seal();
        return this;
    }

    /** As the owner of the server, past every guard. */
    void tamper(String deed) {
        Emptied.unguarded(sql, deed);
    }

    Head head() {
        return seals.head();
    }

    List<String> findings(@Nullable String noted) {
        return verdict(noted).findings();
    }

    Verdict verdict(@Nullable String noted) {
        return new Verification(source).verify(noted);
    }

    TransactionTemplate transaction() {
        return new TransactionTemplate(transactions);
    }

    private static HikariDataSource pool(String url) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername("postgres");
        pool.setPassword("postgres");
        pool.setMinimumIdle(1);
        return pool;
    }
}
