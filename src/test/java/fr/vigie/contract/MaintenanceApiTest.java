package fr.vigie.contract;

import static fr.vigie.contract.Outside.assertProblem;
import static fr.vigie.contract.Outside.json;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.Knock;
import fr.vigie.VigieTest;
import fr.vigie.maintenance.Stoppage;
import fr.vigie.maintenance.Stoppages;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A maintenance as programs plan, follow and end it. */
@VigieTest
class MaintenanceApiTest {

    private static final String DOOR = "/api/maintenances";

    /** Windows of one service never overlap, and the tests share one world. */
    private static int days = 40;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService jobs;

    @Autowired
    Stoppages stoppages;

    @Autowired
    Clock clock;

    private Outside vigie;

    @BeforeEach
    void knowTheAddress() {
        vigie = new Outside(port);
    }

    @Test
    void a_manager_plans_and_is_told_by_when_the_clients_must_know() {
        var from = night();
        var answer = plan("responsable", window(from, from.plusSeconds(3600)));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        String reference = vigie.read(answer, "$.reference");
        assertThat(reference).matches("MNT-\\d{4}-\\d{6}");
        assertThat(answer.headers().firstValue("Location")).hasValue(DOOR + "/" + reference);
        assertThat(vigie.<String>read(answer, "$.status")).isEqualTo("ANNOUNCED");
        assertThat(Instant.parse(vigie.read(answer, "$.noticeBy"))).isBefore(from.minus(Duration.ofDays(4)));
        var read = read("support", reference);
        assertThat(vigie.<Map<String, Object>>read(read, "$"))
                .containsKeys("services", "from", "to", "reason", "effect", "noticeBy", "proper", "clients", "alarms")
                .containsKeys("journal", "notices", "approvedBy", "startedAt", "finishedAt", "incidents");
        assertThat(vigie.<List<String>>read(read, "$.notices[*].kind")).containsOnly("MAINTENANCE_ANNOUNCED");
        assertThat(vigie.<List<String>>read(read, "$.clients[*].client")).contains("OPALE", "VALBRUNE");
        assertThat(vigie.<List<String>>read(
                        vigie.ask("support", DOOR + "?status=ANNOUNCED&size=200").get(), "$.content[*].reference"))
                .contains(reference);
    }

    @Test
    void what_breaks_a_rule_is_a_sentence_and_changes_nothing() {
        var from = night();
        var rows = count();

        assertProblem(plan("responsable", Map.of()), 422);
        assertProblem(plan("responsable", window(from, from.minusSeconds(60))), 422);
        assertProblem(plan("responsable", window(clock.instant().minusSeconds(60), from)), 422);
        assertProblem(plan("responsable", window(clock.instant().plus(Duration.ofDays(2)), from)), 422);
        var unknown = window(from, from.plusSeconds(60));
        unknown.put("services", List.of("fax"));
        assertProblem(plan("responsable", unknown), 422);
        var tooLong = window(from, from.plusSeconds(60));
        tooLong.put("effect", "x".repeat(5_000));
        assertProblem(plan("responsable", tooLong), 422);
        assertProblem(vigie.ask("responsable", DOOR).post("not { json"), 400);
        assertThat(plan("support", window(from, from.plusSeconds(60))).statusCode()).isEqualTo(403);

        assertThat(count()).isEqualTo(rows);
    }

    @Test
    void unknown_ones_and_unknown_words_are_refused() {
        assertProblem(read("support", "MNT-2026-999999"), 404);
        assertProblem(ask("responsable", "MNT-2026-999999", "cancel", Map.of("reason", "x")), 404);
        assertProblem(vigie.ask("support", DOOR + "?status=LATE").get(), 400);
        assertProblem(vigie.ask("support", DOOR + "?size=0").get(), 422);
    }

    @Test
    void agents_begin_protooLongand_end_it_and_the_page_of_the_services_knows() {
        var from = night();
        var reference = planned(from);
        assertProblem(ask("support", reference, "start", Map.of()), 409);
        assertProblem(ask("support", reference, "finish", Map.of()), 409);
        Begun.now(reference, clock.instant(), database, runtime, jobs);

        assertThat(ask("support", reference, "start", Map.of()).statusCode()).isEqualTo(200);
        assertThat(stoppage(reference).state()).isEqualTo(Stoppage.State.RUNNING);
        assertProblem(ask("responsable", reference, "cancel", Map.of("reason", "trop tard")), 409);
        assertProblem(ask("responsable", reference, "reschedule", window(from, from.plusSeconds(60))), 409);
        var end = clock.instant().plus(Duration.ofHours(3));
        assertProblem(ask("support", reference, "extend", Map.of("to", "demain", "reason", "lent")), 422);
        assertThat(ask("support", reference, "extend", Map.of("to", end.toString(), "reason", "lent"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(alarm("web1", "PROBLEM")).contains(reference);
        assertThat(alarm("web1", "RECOVERY")).contains(reference);
        assertThat(ask("support", reference, "finish", Map.of("reason", "fait")).statusCode())
                .isEqualTo(200);

        var read = read("support", reference);
        assertThat(vigie.<String>read(read, "$.status")).isEqualTo("FINISHED");
        assertThat(vigie.<Boolean>read(read, "$.proper")).isFalse();
        assertThat(vigie.<List<Boolean>>read(read, "$.alarms[*].firing")).containsExactly(false);
        assertThat(vigie.<List<String>>read(read, "$.journal[?(@.kind != 'NOTICE')].kind"))
                .containsExactly("PLANNED", "STARTED", "EXTENDED", "ALARM", "FINISHED");
        assertThat(stoppage(reference).state()).isEqualTo(Stoppage.State.OVER);
        assertProblem(ask("support", reference, "finish", Map.of()), 409);
    }

    @Test
    void managers_move_and_cancel_what_has_not_begun() {
        var from = night();
        var reference = planned(from);
        var later = from.plus(Duration.ofHours(2));

        assertProblem(ask("responsable", reference, "cancel", Map.of()), 422);
        assertThat(ask("responsable", reference, "reschedule", window(later, later.plusSeconds(3600)))
                        .statusCode())
                .isEqualTo(200);
        assertThat(Instant.parse(vigie.read(read("support", reference), "$.from"))).isEqualTo(later);
        runWhatIsLeft(reference);
        assertThat(ask("responsable", reference, "cancel", Map.of("reason", "inutile")).statusCode())
                .isEqualTo(200);
        assertThat(vigie.<String>read(read("support", reference), "$.status")).isEqualTo("CANCELLED");
        assertThat(stoppages.between(from, from.plus(Duration.ofDays(1))))
                .noneMatch(stoppage -> stoppage.reference().equals(reference));
    }

    private void runWhatIsLeft(String reference) {
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).list().stream()
                .flatMap(one -> jobs.createJobQuery().processInstanceId(one.getId()).messages().list().stream())
                .forEach(job -> jobs.executeJob(job.getId()));
    }

    /** Another Saturday at 22:00 in Paris for each test. */
    private Instant night() {
        days += 7;
        var paris = ZoneId.of("Europe/Paris");
        return clock.instant()
                .atZone(paris)
                .with(TemporalAdjusters.next(DayOfWeek.SATURDAY))
                .plusDays(days / 7 * 7)
                .withHour(22)
                .withMinute(0)
                .truncatedTo(ChronoUnit.MINUTES)
                .toInstant();
    }

    private String planned(Instant from) {
        return vigie.read(plan("responsable", window(from, from.plusSeconds(3600))), "$.reference");
    }

    private static Map<String, Object> window(Instant from, Instant to) {
        return new HashMap<>(Map.of(
                "services",
                List.of("inbound"),
                "from",
                from.toString(),
                "to",
                to.toString(),
                "reason",
                "Nouveau disque",
                "effect",
                "Les SMS entrants arrivent plus tard."));
    }

    private HttpResponse<String> plan(String account, Map<String, ?> body) {
        return vigie.ask(account, DOOR).post(json(body));
    }

    private HttpResponse<String> ask(String account, String reference, String command, Map<String, ?> body) {
        return vigie.ask(account, DOOR + "/" + reference + "/" + command).post(json(body));
    }

    private HttpResponse<String> read(String account, String reference) {
        return vigie.ask(account, DOOR + "/" + reference).get();
    }

    private String alarm(String host, String state) {
        return Knock.at(port, "/api/intake/monitoring")
                .with("Authorization", "Bearer demo-intake-token")
                .with("Content-Type", "application/json")
                .send("POST", json(Map.of("source", "zabbix", "host", host, "service", "inbound", "state", state, "summary", "x")))
                .body();
    }

    private Stoppage stoppage(String reference) {
        var now = clock.instant();
        return stoppages.between(now.minus(Duration.ofHours(2)), now.plus(Duration.ofHours(4))).stream()
                .filter(one -> one.reference().equals(reference))
                .findFirst()
                .orElseThrow();
    }

    private int count() {
        return database.sql("select count(*) from maintenance").query(Integer.class).single();
    }
}
