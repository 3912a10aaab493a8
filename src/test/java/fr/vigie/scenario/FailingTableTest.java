package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.vigie.incident.EntryKind;
import fr.vigie.incident.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A table that a process owner got wrong costs no report and hides no ticket. */
class FailingTableTest extends Story {

    @Test
    void a_report_that_starts_the_process_is_kept_and_shown_within_minutes_where_a_table_behind_it_fails() {
        at("2026-11-23T10:00");
        deploy("priority.dmn", "hitPolicy=\"FIRST\"", "hitPolicy=\"UNIQUE\"");

        assertThat(catchThrowable(() -> aReport().on("api").about("perdu ?").started()))
                .isNotNull();

        var kept = stage.database()
                .sql("select reference from incident where subject = 'perdu ?'")
                .query(String.class)
                .list();
        assertThat(kept).hasSize(1);
        advance(minutes(2));
        stage.incidents().tryAgain();
        var journal = stage.database()
                .sql("select kind from journal where incident = ? order by id")
                .param(kept.get(0))
                .query(String.class)
                .list();
        assertThat(journal).containsExactly(EntryKind.REPORTED.name(), EntryKind.NOT_STARTED.name());
        assertThat(stage.engine()
                        .getTaskService()
                        .createTaskQuery()
                        .taskNameLike("%" + kept.get(0) + "%")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void a_misspelt_team_does_not_hide_a_ticket() {
        at("2026-11-23T10:00");
        deploy("routing.dmn", "\"support\"", "\"suport\"");

        assertThat(aReport().started()).hasStatus(Status.REPORTED).isOfferedTo("support", "on-call", "monitoring");
    }

    private void deploy(String table, String drawn, String redrawn) {
        stage.people()
                .as(
                        "procedes",
                        () -> stage.engine()
                                .getRepositoryService()
                                .createDeployment()
                                .name("Antoine")
                                .addString(table, text(table).replace(drawn, redrawn))
                                .deploy());
    }

    private static String text(String table) {
        try (var file = FailingTableTest.class.getResourceAsStream("/bpmn/incident/" + table)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
