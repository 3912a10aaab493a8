package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What people told us is kept for as long as the table says, and then erased where it stands. */
class RetentionTest extends KeptStory {

    @Test
    void each_kind_goes_when_its_time_is_over_and_not_a_night_before() {
        var ticket = closed("2026-11-23T10:00");
        var before = ticket.view();

        night("2027-05-23");
        assertThat(all("enclosure", "content is null"))
                .as("six months, less some hours")
                .isZero();
        night("2027-05-24");
        assertThat(all("enclosure", "content is null")).isEqualTo(2);
        assertThat(nights.erased()).containsEntry("ATTACHMENTS", 1L).containsEntry("ORIGINALS", 1L);
        assertThat(texts("select name || ' ' || refused from enclosure order by original"))
                .containsExactly("Pièce jointe effacée " + GONE, "E-mail d'origine effacé " + GONE);

        night("2028-11-23");
        assertThat(ticket.view().subject()).isEqualTo("API muette depuis ce matin");
        night("2028-11-24");
        assertThat(ticket.view().subject()).isEqualTo(GONE);
        assertThat(ticket.view().description()).isEqualTo(GONE);
        assertThat(ticket.view().notices())
                .isNotEmpty()
                .allMatch(notice -> notice.recipient().equals("effacé"));
        assertThat(texts("select distinct body from wording")).containsExactly(GONE);
        assertThat(
                        texts(
                                "select concat_ws('|', subject, description, contact_name, contact_email, contact_phone) from report"))
                .containsExactly(GONE + "|" + GONE);
        assertThat(ticket.view().journal()).noneMatch(line -> line.text().equals(GONE));

        night("2029-11-24");
        assertThat(ticket.view().journal())
                .isNotEmpty()
                .allMatch(line -> line.text().equals(GONE));
        assertThat(ticket.view())
                .usingRecursiveComparison()
                .comparingOnlyFields(
                        "reference",
                        "client",
                        "service",
                        "status",
                        "priority",
                        "notifiedAt",
                        "acknowledgeBy",
                        "openedAt",
                        "acknowledgedInTime",
                        "interveneBy",
                        "intervenedAt",
                        "intervenedInTime",
                        "restoredAt",
                        "closedAt",
                        "outcome",
                        "escalationLevel")
                .isEqualTo(before);
        assertThat(ticket.view().journal()).hasSameSizeAs(before.journal());

        night("2029-11-25");
        assertThat(nights.erased())
                .as("nothing is erased twice")
                .allSatisfy((kind, rows) -> assertThat(rows).as(kind).isZero());
    }

    @Test
    void what_is_open_or_still_explained_by_an_open_problem_is_never_touched() {
        var ticket = closed("2026-11-23T10:00");
        var open = aReport().about("Toujours ouvert").openedAs(5);
        var problem = Trouble.declared(stage, "support", "title", "Fuite mémoire", "service", "api");
        stage.database()
                .sql("insert into problem_incident values (?, ?, now())")
                .params(problem.reference(), ticket.reference())
                .update();

        night("2032-11-24");

        assertThat(ticket.view().subject()).isEqualTo("API muette depuis ce matin");
        assertThat(open.view().subject()).isEqualTo("Toujours ouvert");
        assertThat(problem.the("title")).isEqualTo("Fuite mémoire");

        stage.database()
                .sql("update problem set status = 'CLOSED', closed_at = opened_at")
                .update();
        night("2032-11-25");
        assertThat(ticket.view().subject()).isEqualTo(GONE);
        assertThat(problem.the("title")).isEqualTo(GONE);
        assertThat(open.view().subject()).isEqualTo("Toujours ouvert");
        stage.database()
                .sql("update problem set status = 'ANALYSIS', closed_at = null")
                .update();
    }

    @Test
    void what_a_process_owner_draws_holds_the_next_night() throws IOException {
        closed("2026-11-23T10:00");
        deploy(
                "retention.dmn",
                Files.readString(Path.of("bpmn/data/retention.dmn")).replace("\"P6M\"", "\"P30D\""));

        night("2026-12-23");
        assertThat(all("enclosure", "content is null")).isZero();
        night("2026-12-24");
        assertThat(all("enclosure", "content is null")).isEqualTo(2);
    }

    @Test
    void the_engine_forgets_what_ended_long_enough_ago_by_our_sweep_and_by_its_own_cleaning() throws IOException {
        var ticket = closed("2026-11-23T10:00");
        var decided = stage.database()
                .sql("select d.id_ from act_hi_decinst d join act_hi_procinst p on p.proc_inst_id_ = d.proc_inst_id_"
                        + " where p.business_key_ = ?")
                .param(ticket.reference())
                .query(String.class)
                .list();
        assertThat(decided).isNotEmpty();
        assertThat(remembered(ticket)).isPositive();
        deploy(
                "retention.dmn",
                Files.readString(Path.of("bpmn/data/retention.dmn")).replace("\"P2Y\"", "\"P13M\""));

        night("2027-12-22");
        assertThat(remembered(ticket)).isPositive();
        assertThat(stage.engine()
                        .getRepositoryService()
                        .createProcessDefinitionQuery()
                        .list())
                .as("the engine's own cleaning goes by the table too")
                .isNotEmpty()
                .allMatch(procedure -> procedure.getHistoryTimeToLive() == 395);
        night("2027-12-24");
        assertThat(remembered(ticket)).isZero();
        assertThat(stage.database()
                        .sql("select count(*) from act_hi_decinst where id_ in (:decided)")
                        .param("decided", decided)
                        .query(Integer.class)
                        .single())
                .isZero();

        var later = closed("2028-01-10T10:00");
        at("2030-01-10T06:00");
        var cleaning = stage.engine().getHistoryService().findHistoryCleanupJobs();
        assertThat(cleaning).as("its window is set, so its jobs are there").isNotEmpty();
        // each run takes a few hundred of what is due, and other stories left theirs
        for (int runs = 0; runs < 50 && remembered(later) > 0; runs++) {
            cleaning.forEach(job -> stage.engine().getManagementService().executeJob(job.getId()));
        }
        assertThat(remembered(later)).isZero();
    }
}
