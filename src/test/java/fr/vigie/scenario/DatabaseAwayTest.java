package fr.vigie.scenario;

import static fr.vigie.contract.Outside.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import fr.vigie.Knock;
import fr.vigie.OwnNode;
import fr.vigie.SharedMappings;
import fr.vigie.Vigie;
import fr.vigie.doctor.Doctor;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** PostgreSQL goes away for a minute and comes back: the doors say so meanwhile, and nobody has to mend anything. */
@Tag("bench")
class DatabaseAwayTest {

    private static final Duration AWAY = Duration.ofSeconds(Integer.getInteger("vigie.away", 60));

    @TempDir
    Path data;

    @Test
    void while_the_database_is_away_callers_are_asked_to_come_again_and_all_goes_on_once_it_is_back() throws Exception {
        var first = postgres(0);
        var port = first.getPort();
        try (var vigie = new SpringApplicationBuilder(Vigie.class)
                .profiles("demo")
                .initializers(WithoutTests::applyTo, SharedMappings::applyTo)
                .run(
                        "--spring.datasource.url=" + first.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres",
                        "--server.port=0",
                        "--server.shutdown=immediate")) {
            var door = OwnNode.port(vigie);
            var before = report(door, "before");
            assertThat(before.statusCode()).isEqualTo(201);

            first.close();
            var gone = System.nanoTime();
            await().atMost(AWAY)
                    .pollDelay(Duration.ZERO)
                    .untilAsserted(() ->
                            assertThat(comesAgain(report(door, "meanwhile"))).isTrue());
            while (System.nanoTime() - gone < AWAY.toNanos()) {
                assertThat(comesAgain(report(door, "meanwhile"))).isTrue();
            }
            assertThat(Knock.at(door, "/status").get().statusCode())
                    .as("what clients look at")
                    .isEqualTo(200);

            try (var second = postgres(port)) {
                var back = System.nanoTime();
                assertThat(second.getPort()).isEqualTo(port);
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> report(door, "meanwhile").statusCode() == 201);
                System.err.printf(
                        "database away for %d s: reports are taken again %.1f s after it is back%n",
                        AWAY.toSeconds(), (System.nanoTime() - back) / 1e9);
                assertThat(report(door, "meanwhile").statusCode())
                        .as("taken once")
                        .isEqualTo(200);
                assertThat(reference(report(door, "before"))).isEqualTo(reference(before));
                await().atMost(Duration.ofMinutes(2))
                        .untilAsserted(() -> assertThat(vigie.getBean(Doctor.class)
                                        .look(Clock.systemUTC().instant()))
                                .isEmpty());
            }
        }
    }

    private EmbeddedPostgres postgres(int port) throws IOException {
        var postgres = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPGStartupWait(Duration.ofSeconds(60));
        return (port == 0 ? postgres : postgres.setPort(port)).start();
    }

    private static HttpResponse<String> report(int door, String externalId) {
        return Knock.at(door, "/api/reports")
                .as("integrateur")
                .post(json(Map.of("channel", "PHONE", "subject", "Panne", "externalId", externalId)));
    }

    private static boolean comesAgain(HttpResponse<String> answer) {
        return answer.statusCode() == 503
                && answer.headers().firstValue("Retry-After").isPresent();
    }

    private static String reference(HttpResponse<String> answer) {
        return JsonPath.read(answer.body(), "$.reference");
    }
}
