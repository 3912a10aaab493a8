package fr.vigie.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the audit from its beginning to its end, at one moment of the database, and changes nothing. */
public class Verification {

    /** Where more is wrong, so many sentences of a kind tell it as well as all. */
    static final int MOST = 100;

    private static final int IN_HAND = 1_000;

    private final JdbcTemplate rows;
    private final JdbcClient database;
    private final TransactionTemplate glance;

    /** @param database with no more than the right to read it */
    public Verification(DataSource database) {
        this.rows = new JdbcTemplate(database);
        rows.setFetchSize(IN_HAND);
        this.database = JdbcClient.create(rows);
        this.glance = new TransactionTemplate(new JdbcTransactionManager(database));
        glance.setReadOnly(true);
        glance.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** @param noted a seal that was noted earlier and must still be part of the chain, in hexadecimal; null for none */
    public Verdict verify(@Nullable String noted) {
        return Objects.requireNonNull(glance.execute(status -> {
            // the digests were taken of texts that name their instants in UTC
            database.sql("set local timezone to 'UTC'").update();
            var walk = new Walk(noted);
            rows.query(
                    "select s.seq, s.entry, s.hash, " + Entry.COLUMNS
                            + " from audit_seal s left join audit_entry e on e.id = s.entry order by s.seq",
                    walk::step);
            var findings = Stream.of(walk.findings(), unsealed(), KeptRows.differences(database))
                    .flatMap(List::stream)
                    .toList();
            return new Verdict(walk.head(), waiting(), findings);
        }));
    }

    private List<String> unsealed() {
        var findings = new ArrayList<String>();
        var lost = database.sql("""
                        select count(*) from audit_entry e
                        where not exists (select from audit_seal s where s.entry = e.id)
                          and not exists (select from audit_unsealed u where u.entry = e.id)""").query(Long.class).single();
        if (lost > 0) {
            findings.add(lost + (lost == 1 ? " fait n'a plus" : " faits n'ont plus")
                    + " de sceau : la fin de la chaîne a été coupée.");
        }
        var late = database.sql("select count(*) from audit_unsealed where since < now() - interval '5 minutes'")
                .query(Long.class)
                .single();
        if (late > 0) {
            findings.add(late + (late == 1 ? " fait attend" : " faits attendent")
                    + " son sceau depuis plus de cinq minutes : aucun nœud ne scelle.");
        }
        return findings;
    }

    private long waiting() {
        return database.sql("select count(*) from audit_unsealed")
                .query(Long.class)
                .single();
    }
}
