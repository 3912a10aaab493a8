package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.intake.alarm.Monitor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Much is reported at once when much fails at once. */
class AlarmStormTest extends Story {

    private static final int A_MESSAGE = 10;

    /** Of the whole storm; {@code -Dvigie.storm=10000} makes it a big one. */
    private static final int ALERTS = Integer.getInteger("vigie.storm", 400);

    private static final int GROUPS = Math.max(20, ALERTS / 100);

    @Autowired
    TestRestTemplate http;

    @LocalServerPort
    int port;

    @Test
    void sixty_different_failures_at_once_are_sixty_incidents_and_each_is_under_way() throws Exception {
        at("2026-11-23T10:00");

        var references = TwoReportsTest.atOnce(IntStream.range(0, 60)
                .mapToObj(i -> (Callable<String>) () -> report("host-" + i))
                .toList());

        stage.incidents().allBegun();
        assertThat(references).doesNotHaveDuplicates().hasSize(60);
        assertThat(references)
                .allSatisfy(
                        reference -> assertThat(new Ticket(stage, reference)).waitsAt("diagnose"));
    }

    @Test
    void a_storm_through_both_doors_is_one_incident_a_group_and_nothing_is_lost() throws Exception {
        at("2026-11-23T10:00");
        var one = new Monitor(port);
        assertThat(one.tell(alarm("alone", 0)).statusCode()).isEqualTo(202);
        var pagesOfOne = count("notice");
        new World(stage).empty();
        var began = System.nanoTime();

        var answers = sent(messages());

        var seconds = (System.nanoTime() - began) / 1e9;
        assertThat(answers).containsOnly(202);
        stage.incidents().allBegun();
        assertThat(count("incident")).isEqualTo(GROUPS);
        assertThat(count("report")).isEqualTo(ALERTS);
        assertThat(stage.engine()
                        .getTaskService()
                        .createTaskQuery()
                        .taskDefinitionKey("diagnose")
                        .count())
                .isEqualTo(GROUPS);
        assertThat(stage.engine().getTaskService().createTaskQuery().count()).isEqualTo(GROUPS);
        assertThat(count("journal where kind <> 'NOTICE'")).isLessThanOrEqualTo(GROUPS * 7L);
        assertThat(count("notice")).isLessThanOrEqualTo(GROUPS * pagesOfOne);
        assertThat(count("event_publication")).isZero();
        var runtime = Runtime.getRuntime();
        System.gc();
        System.err.printf(
                "storm: %d alerts in %.1f s, %.0f a second, %d MB in use, %d lines in the journals, %d pages%n",
                ALERTS,
                seconds,
                ALERTS / seconds,
                (runtime.totalMemory() - runtime.freeMemory()) >> 20,
                count("journal"),
                count("notice"));
    }

    /** Half of the groups by each door, in no order. */
    private List<Callable<Integer>> messages() {
        var monitor = new Monitor(port);
        var messages = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < ALERTS / 2; i++) {
            var alarm = alarm("host-" + i % (GROUPS / 2), i);
            messages.add(() -> monitor.tell(alarm).statusCode());
        }
        for (int i = 0; i < ALERTS / 2 / A_MESSAGE; i++) {
            var message = group(i % (GROUPS / 2), i);
            messages.add(
                    () -> monitor.at("/api/intake/alertmanager").post(message).statusCode());
        }
        Collections.shuffle(messages, new java.util.Random(5));
        return messages;
    }

    private static List<Integer> sent(List<Callable<Integer>> messages) throws Exception {
        var threads = Executors.newFixedThreadPool(12);
        try {
            var answers = new ArrayList<Integer>();
            for (var answer : threads.invokeAll(messages)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Map<String, Object> alarm(String host, int number) {
        return Map.of(
                "source", "zabbix",
                "id", "e" + number,
                "host", host,
                "service", "ping",
                "state", "PROBLEM",
                "summary", "Ne répond plus");
    }

    private static String group(int group, int message) {
        var alerts = IntStream.range(0, A_MESSAGE)
                .mapToObj(i -> """
                        {"status":"firing","labels":{"alertname":"Queue","instance":"q-%d"},"startsAt":"2026-11-20T07:00:00Z",
                         "fingerprint":"f-%d-%d"}""".formatted(i, message, i))
                .collect(Collectors.joining(","));
        return "{\"groupKey\":\"group-" + group + "\",\"alerts\":[" + alerts + "]}";
    }

    private long count(String rows) {
        return stage.database()
                .sql("select count(*) from " + rows)
                .query(Long.class)
                .single();
    }

    private String report(String host) {
        var answer = http.withBasicAuth("integrateur", "integrateur")
                .postForEntity(
                        "/api/reports",
                        Map.of("channel", "MONITORING", "subject", host + " ne répond plus", "dedupKey", host),
                        Map.class);
        assertThat(answer.getStatusCode().value())
                .as(String.valueOf(answer.getBody()))
                .isEqualTo(201);
        return (String) answer.getBody().get("reference");
    }
}
