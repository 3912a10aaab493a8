package fr.vigie.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a house wrote before it had an audit stands in it from the upgrade on. */
class BaselineTest {

    private final AuditedDatabase audit = new AuditedDatabase();

    @AfterEach
    void close() {
        audit.close();
    }

    @Test
    void the_journals_and_the_engines_log_of_before_agree_and_are_guarded_from_then_on() throws IOException {
        audit.tamper("insert into incident (reference, version, status, channel, subject, reported_by, underway,"
                + " notified_at, acknowledge_by, pools, escalation_level)"
                + " values ('INC-1', 1, 'REPORTED', 'PHONE', 'x', 'support', true, now(), now(), 'support', 0);"
                + " insert into journal (incident, at, kind, by, text) values ('INC-1', now(), 'REPORTED', 'support', 'x');"
                + " insert into plan_entry (key, body, made_by, at) values ('day:1', '{\"a\": null}', 'responsable', now());"
                + " insert into act_hi_op_log (id_, timestamp_, user_id_, operation_type_, entity_type_, removal_time_)"
                + " values ('1', now(), 'support', 'Claim', 'Task', now())");
        assertThat(audit.findings(null)).hasSize(3).allMatch(found -> found.contains("n'est pas dans l'audit"));

        var sql = Files.readString(Path.of("src/main/resources/db/audit.sql"));
        audit.sql.sql(sql.substring(sql.lastIndexOf("do $$"))).update();

        assertThat(audit.sealed().findings(null)).isEmpty();
        assertThat(audit.head().seals()).isEqualTo(3);
        audit.tamper("update act_hi_op_log set user_id_ = 'admin'");
        assertThat(audit.findings(null)).singleElement().asString().contains("act_hi_op_log", "modifiée");
    }
}
