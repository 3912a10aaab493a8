package fr.vigie.contract;

import static fr.vigie.contract.Outside.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.VigieTest;
import fr.vigie.maintenance.Stoppage;
import fr.vigie.maintenance.Stoppages;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A maintenance as programs plan, follow and end it. */
@VigieTest
class MaintenanceApiTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService jobs;

    @Autowired
    @Qualifier("maintenanceReader")
    Stoppages stoppages;

    @Autowired
    Clock clock;

    private Outside vigie;
    private MaintenanceDoor door;

    @BeforeEach
    void knowTheAddress() {
        vigie = new Outside(port);
        door = new MaintenanceDoor(port);
    }

    @Test
    void a_manager_plans_and_is_told_by_when_the_clients_must_know() {
        var from = MaintenanceDoor.night(clock);
        var answer = door.plan("responsable", MaintenanceDoor.window(from, from.plusSeconds(3600)));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        String reference = vigie.read(answer, "$.reference");
        assertThat(reference).matches("MNT-\\d{4}-\\d{6}");
        assertThat(answer.headers().firstValue("Location")).hasValue(MaintenanceDoor.PATH + "/" + reference);
        assertThat(vigie.<String>read(answer, "$.status")).isEqualTo("ANNOUNCED");
        assertThat(Instant.parse(vigie.read(answer, "$.noticeBy"))).isBefore(from.minus(Duration.ofDays(4)));
        var read = door.read("support", reference);
        assertThat(vigie.<Map<String, Object>>read(read, "$"))
                .containsKeys("services", "from", "to", "reason", "effect", "noticeBy", "proper", "clients", "alarms")
                .containsKeys("journal", "notices", "approvedBy", "startedAt", "finishedAt", "incidents");
        assertThat(vigie.<List<String>>read(read, "$.notices[*].kind")).containsOnly("MAINTENANCE_ANNOUNCED");
        assertThat(vigie.<List<String>>read(read, "$.clients[*].client")).contains("OPALE", "VALBRUNE");
        assertThat(vigie.<List<String>>read(
                        vigie.ask("support", MaintenanceDoor.PATH + "?status=ANNOUNCED&size=200")
                                .get(),
                        "$.content[*].reference"))
                .contains(reference);
    }

    @Test
    void what_breaks_a_rule_is_a_sentence_and_changes_nothing() {
        var from = MaintenanceDoor.night(clock);
        var rows = count();

        assertProblem(door.plan("responsable", Map.of()), 422);
        assertProblem(door.plan("responsable", MaintenanceDoor.window(from, from.minusSeconds(60))), 422);
        assertProblem(
                door.plan("responsable", MaintenanceDoor.window(clock.instant().minusSeconds(60), from)), 422);
        assertProblem(
                door.plan("responsable", MaintenanceDoor.window(clock.instant().plus(Duration.ofDays(2)), from)), 422);
        var unknown = MaintenanceDoor.window(from, from.plusSeconds(60));
        unknown.put("services", List.of("fax"));
        assertProblem(door.plan("responsable", unknown), 422);
        var tooLong = MaintenanceDoor.window(from, from.plusSeconds(60));
        tooLong.put("effect", "x".repeat(5_000));
        assertProblem(door.plan("responsable", tooLong), 422);
        assertProblem(vigie.ask("responsable", MaintenanceDoor.PATH).post("not { json"), 400);
        assertThat(door.plan("support", MaintenanceDoor.window(from, from.plusSeconds(60)))
                        .statusCode())
                .isEqualTo(403);

        assertThat(count()).isEqualTo(rows);
    }

    @Test
    void unknown_ones_and_unknown_words_are_refused() {
        assertProblem(door.read("support", "MNT-2026-999999"), 404);
        assertProblem(door.ask("responsable", "MNT-2026-999999", "cancel", Map.of("reason", "x")), 404);
        assertProblem(
                vigie.ask("support", MaintenanceDoor.PATH + "?status=LATE").get(), 400);
        assertProblem(vigie.ask("support", MaintenanceDoor.PATH + "?size=0").get(), 422);
    }

    @Test
    void agents_begin_prolong_and_end_it_and_the_page_of_the_services_knows() {
        var from = MaintenanceDoor.night(clock);
        var reference = planned(from);
        assertProblem(door.ask("support", reference, "start", Map.of()), 409);
        assertProblem(door.ask("support", reference, "finish", Map.of()), 409);
        Begun.now(reference, clock.instant(), database, runtime, jobs);

        assertThat(door.ask("support", reference, "start", Map.of()).statusCode())
                .isEqualTo(200);
        assertThat(stoppage(reference).state()).isEqualTo(Stoppage.State.RUNNING);
        assertProblem(door.ask("responsable", reference, "cancel", Map.of("reason", "trop tard")), 409);
        assertProblem(
                door.ask("responsable", reference, "reschedule", MaintenanceDoor.window(from, from.plusSeconds(60))),
                409);
        var end = clock.instant().plus(Duration.ofHours(3));
        assertProblem(door.ask("support", reference, "extend", Map.of("to", "demain", "reason", "lent")), 422);
        var longer = Map.<String, Object>of("to", end.toString(), "reason", "lent", "businessHoursReason", "de jour");
        assertThat(door.ask("support", reference, "extend", longer).statusCode())
                .isEqualTo(200);
        assertThat(door.alarm("web1", "PROBLEM")).contains(reference);
        assertThat(door.alarm("web1", "RECOVERY")).contains(reference);
        assertThat(door.ask("support", reference, "finish", Map.of("reason", "fait"))
                        .statusCode())
                .isEqualTo(200);

        var read = door.read("support", reference);
        assertThat(vigie.<String>read(read, "$.status")).isEqualTo("FINISHED");
        assertThat(vigie.<Boolean>read(read, "$.proper")).isTrue();
        assertThat(vigie.<List<Boolean>>read(read, "$.alarms[*].firing")).containsExactly(false);
        assertThat(vigie.<List<String>>read(read, "$.journal[?(@.kind != 'NOTICE')].kind"))
                .containsExactly("PLANNED", "STARTED", "EXTENDED", "ALARM", "FINISHED");
        assertThat(stoppage(reference).state()).isEqualTo(Stoppage.State.OVER);
        assertProblem(door.ask("support", reference, "finish", Map.of()), 409);
    }

    @Test
    void managers_move_and_cancel_what_has_not_begun() {
        var from = MaintenanceDoor.night(clock);
        var reference = planned(from);
        var later = from.plus(Duration.ofHours(2));
        assertProblem(door.ask("responsable", reference, "cancel", Map.of()), 422);
        assertThat(door.ask(
                                "responsable",
                                reference,
                                "reschedule",
                                MaintenanceDoor.window(later, later.plusSeconds(3600)))
                        .statusCode())
                .isEqualTo(200);
        assertThat(Instant.parse(vigie.read(door.read("support", reference), "$.from")))
                .isEqualTo(later);
        runWhatIsLeft(reference);
        assertThat(door.ask("responsable", reference, "cancel", Map.of("reason", "inutile"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(vigie.<String>read(door.read("support", reference), "$.status"))
                .isEqualTo("CANCELLED");
        assertThat(stoppages.between(from, from.plus(Duration.ofDays(1))))
                .filteredOn(stoppage -> stoppage.reference().equals(reference))
                .isNotEmpty()
                .allMatch(stoppage -> stoppage.state() == Stoppage.State.CANCELLED);
    }

    private void runWhatIsLeft(String reference) {
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).list().stream()
                .flatMap(one -> jobs.createJobQuery().processInstanceId(one.getId()).messages().list().stream())
                .forEach(job -> jobs.executeJob(job.getId()));
    }

    private String planned(Instant from) {
        return vigie.read(
                door.plan("responsable", MaintenanceDoor.window(from, from.plusSeconds(3600))), "$.reference");
    }

    private Stoppage stoppage(String reference) {
        var now = clock.instant();
        return stoppages.between(now.minus(Duration.ofHours(2)), now.plus(Duration.ofHours(4))).stream()
                .filter(one -> one.reference().equals(reference))
                .findFirst()
                .orElseThrow();
    }

    private int count() {
        return database.sql("select count(*) from maintenance")
                .query(Integer.class)
                .single();
    }
}
