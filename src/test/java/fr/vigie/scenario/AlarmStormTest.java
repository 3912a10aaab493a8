package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** Much is reported at once when much fails at once. */
class AlarmStormTest extends Story {

    @Autowired
    TestRestTemplate http;

    @Test
    void sixty_different_failures_at_once_are_sixty_incidents_and_each_is_under_way() throws Exception {
        at("2026-11-23T10:00");

        var references = TwoReportsTest.atOnce(IntStream.range(0, 60)
                .mapToObj(i -> (Callable<String>) () -> report("host-" + i))
                .toList());

        assertThat(references).doesNotHaveDuplicates().hasSize(60);
        assertThat(references)
                .allSatisfy(
                        reference -> assertThat(new Ticket(stage, reference)).waitsAt("diagnose"));
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
