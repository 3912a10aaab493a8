package fr.vigie.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was written stays as it was: whoever changes it past every guard is found out, and nothing is left out. */
class ChainTest {

    private static final AuditedDatabase audit = new AuditedDatabase();

    @BeforeEach
    void nothingHappenedYet() {
        audit.empty();
    }

    @AfterAll
    static void close() {
        audit.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update audit_entry set actor = 'admin' where id = 3              | Le fait 3 (sceau 3) n'est plus celui qui fut scellé
            update audit_entry set at = at + interval '1 microsecond' where id = 3 | Le fait 3 (sceau 3) n'est plus celui qui fut scellé
            update audit_seal set hash = sha256(hash) where seq = 3          | Le fait 4 (sceau 4) n'est plus celui qui fut scellé
            delete from audit_entry where id = 3                             | Le fait 3 (sceau 3) a été retiré.
            delete from audit_entry where id = 6                             | Le fait 6 (sceau 6) a été retiré.
            delete from audit_seal where seq between 3 and 4                 | Les sceaux 3 à 4 ont été retirés.
            delete from audit_seal where seq > 4                             | 2 faits n'ont plus de sceau : la fin de la chaîne a été coupée.
            update audit_seal set entry = case entry when 2 then -3 else -2 end where entry in (2, 3); update audit_seal set entry = -entry where entry < 0 | Le fait 3 (sceau 2) n'est plus celui qui fut scellé
            insert into audit_entry (act) values ('incident.CLOSED')         | 1 fait n'a plus de sceau
            update journal set text = 'jamais dit' where id = 2              | La ligne 2 de journal n'est plus celle qui fut écrite : elle a été modifiée.
            delete from journal where id = 2                                 | La ligne 2 de journal a été retirée.
            insert into journal (incident, at, kind, by, text) values ('INC-1', now(), 'CLOSED', 'support', 'x') | La ligne 7 de journal n'est pas dans l'audit : elle a été ajoutée sans lui.
            """)
    void what_is_changed_behind_its_back_is_found_and_said(String deed, String sentence) {
        audit.with(6).sealed();
        assertThat(audit.findings(null)).isEmpty();

        audit.tamper(deed);

        assertThat(audit.findings(null)).anySatisfy(found -> assertThat(found).startsWith(sentence));
    }

    @Test
    void a_tail_that_is_cut_off_whole_is_missed_by_whoever_noted_its_head() {
        audit.with(4).sealed();
        var noted = audit.head().hash();
        audit.with(2).sealed();
        assertThat(audit.findings(noted)).isEmpty();

        audit.tamper("delete from audit_seal where seq > 3; delete from audit_entry where id > 3;"
                + " delete from journal where id > 3");

        assertThat(audit.findings(null)).as("what is left agrees").isEmpty();
        assertThat(audit.findings(noted))
                .singleElement()
                .asString()
                .contains(noted, "ne fait plus partie de la chaîne");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set actor = 'x'",
                "delete from audit_entry",
                "truncate audit_entry",
                "delete from audit_seal",
                "update audit_seal set seq = 9",
                "truncate audit_seal",
                "update journal set text = 'x'",
                "update journal set kind = 'CLOSED', erased_at = now()",
                "update journal set by = 'admin', text = 'effacé', erased_at = now()",
                "update journal set at = at - interval '1 day', text = 'effacé', erased_at = now()",
                "update journal set message = gen_random_uuid(), text = 'effacé', erased_at = now()",
                "delete from journal",
                "truncate journal"
            })
    void nobody_changes_it_by_mistake(String deed) {
        audit.with(2).sealed();

        assertThatThrownBy(() -> audit.sql.sql(deed).update()).hasStackTraceContaining("are only added to");
    }

    @Test
    void what_is_erased_openly_has_an_entry_and_agrees() {
        audit.with(2).sealed();

        audit.sql
                .sql("update journal set text = 'effacé', erased_at = now() where id = 1")
                .update();

        assertThat(audit.sql
                        .sql("select act from audit_entry order by id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("incident.ERASED");
        assertThat(audit.sealed().findings(null)).isEmpty();
        assertThatThrownBy(() -> audit.sql
                        .sql("update journal set text = 'y', erased_at = now() where id = 1")
                        .update())
                .as("once")
                .hasStackTraceContaining("are only added to");
    }

    @Test
    void a_change_of_the_plan_is_forgotten_openly_and_only_behind_a_later_one() {
        var change = "insert into plan_entry (key, made_by, at) values ('day:1', 'responsable', now())";
        audit.sql.sql(change).update();
        audit.sql.sql(change).update();

        audit.sql.sql("delete from plan_entry where id = 1").update();

        assertThat(audit.sealed().findings(null)).isEmpty();
        assertThatThrownBy(() -> audit.sql.sql("delete from plan_entry").update())
                .hasStackTraceContaining("are only added to");
    }

    @Test
    void a_column_that_a_later_version_adds_changes_nothing() {
        audit.with(2).sealed();

        audit.sql.sql("alter table journal add column since_then text").update();

        assertThat(audit.findings(null)).isEmpty();
        audit.sql.sql("alter table journal drop column since_then").update();
    }

    @Test
    void of_many_who_act_at_once_nobody_is_left_out() throws Exception {
        audit.with(1);
        var people = Executors.newFixedThreadPool(9);
        try {
            var done = people.invokeAll(IntStream.range(0, 8)
                    .<Callable<Object>>mapToObj(person -> () -> act(person))
                    .toList());
            for (var one : done) {
                one.get();
            }
        } finally {
            people.shutdownNow();
        }

        audit.sealed();
        var verdict = audit.verdict(null);
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.head().seals()).isEqualTo(1 + 8 * 20);
        assertThat(verdict.waiting()).isZero();
    }

    /** Each third time it fails; each fourth time the sealer comes in between. */
    private Object act(int person) {
        for (int time = 0; time < 30; time++) {
            var fails = time % 3 == 2;
            audit.transaction().executeWithoutResult(transaction -> {
                audit.with(1);
                if (fails) {
                    transaction.setRollbackOnly();
                }
            });
            if (time % 4 == person % 4) {
                audit.sealed();
            }
        }
        return person;
    }
}
