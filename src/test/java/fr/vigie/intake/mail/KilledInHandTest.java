package fr.vigie.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.vigie.Knock;
import fr.vigie.TestDatabase;
import fr.vigie.Vigie;
import fr.vigie.contract.Rows;
import fr.vigie.scenario.WithoutTests;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A node dies with something in hand at each door, stored and not yet answered or marked as read: whoever told it tells
 * it again, and it is there once, with its procedure.
 */
class KilledInHandTest {

    private static final Map<String, String> TOLD = Map.of(
            "/api/reports", "{\"channel\":\"PHONE\",\"subject\":\"Panne\",\"externalId\":\"appel-1\"}",
            "/api/intake/monitoring",
                    "{\"source\":\"nagios\",\"id\":\"17\",\"host\":\"smsc\",\"service\":\"smpp\",\"state\":\"PROBLEM\","
                            + "\"summary\":\"refusé\"}",
            "/api/intake/alertmanager",
                    "{\"version\":\"4\",\"groupKey\":\"g\",\"status\":\"firing\",\"alerts\":[{\"status\":\"firing\","
                            + "\"labels\":{\"alertname\":\"Lent\"},\"startsAt\":\"2026-11-23T09:00:00Z\",\"fingerprint\":\"f\"}]}");

    private final String database = TestDatabase.freshUrl();

    @TempDir
    Path folder;

    /** A node in a process of its own; writes its port where the first argument says. */
    public static void main(String... settings) throws IOException {
        var node = vigie(Powercut.class, settings);
        Files.writeString(Path.of(settings[0].substring("--port-file=".length())), Integer.toString(port(node)));
    }

    @Test
    void what_was_in_hand_at_each_door_is_there_once_after_it_was_told_again() throws Exception {
        try (var dovecot = Dovecot.start()) {
            var mailbox = dovecot.folderOf("box1");
            var portFile = folder.resolve("port");
            var node = node("--port-file=" + portFile, settings(dovecot));
            try {
                await().atMost(Duration.ofSeconds(120)).until(() -> Files.exists(portFile) && Files.size(portFile) > 0);
                var port = Integer.parseInt(Files.readString(portFile).strip());
                mailbox.deliver(Eml.about("API lente").written());
                var tellers = TOLD.keySet().stream()
                        .map(door -> CompletableFuture.supplyAsync(() -> tell(port, door)))
                        .toList();
                await().atMost(Duration.ofSeconds(60)).until(() -> !node.isAlive());
                assertThat(tellers)
                        .allSatisfy(teller -> assertThat(teller.handle((answer, cut) -> cut != null)
                                        .join())
                                .as("nobody was answered")
                                .isTrue());
            } finally {
                node.destroyForcibly().onExit().join();
            }
            assertThat(mailbox.read()).isZero();

            try (var vigie = vigie(Vigie.class, settings(dovecot))) {
                var rows = vigie.getBean(JdbcClient.class);
                assertThat(Rows.count(rows, "report")).as("each was stored").isEqualTo(TOLD.size() + 1);
                TOLD.keySet()
                        .forEach(door ->
                                assertThat(tell(port(vigie), door).statusCode()).isBetween(200, 202));
                await().atMost(Duration.ofSeconds(60)).until(() -> mailbox.read() == 1);

                assertThat(Rows.count(rows, "report")).isEqualTo(TOLD.size() + 1);
                assertThat(Rows.count(rows, "incident")).isEqualTo(TOLD.size() + 1);
                await().atMost(Duration.ofSeconds(60)).until(() -> Rows.count(rows, "act_ru_task") == TOLD.size() + 1);
            }
        }
    }

    private static HttpResponse<String> tell(int port, String door) {
        var knock = Knock.at(port, door);
        return (door.startsWith("/api/intake")
                        ? knock.with("Authorization", "Bearer demo-intake-token")
                        : knock.as("integrateur"))
                .post(String.valueOf(TOLD.get(door)));
    }

    private static Process node(String first, String... settings) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.timezone=UTC",
                "-Xmx500m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                KilledInHandTest.class.getName(),
                first));
        command.addAll(List.of(settings));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private String[] settings(Dovecot dovecot) {
        return new String[] {
            "--spring.datasource.url=" + database,
            "--spring.datasource.username=postgres",
            "--spring.datasource.password=postgres",
            "--spring.datasource.hikari.minimum-idle=1",
            "--vigie.relay.enabled=false",
            "--camunda.bpm.job-execution.enabled=false",
            "--vigie.intake.mail.host=127.0.0.1",
            "--vigie.intake.mail.port=" + dovecot.settings("box1").called(),
            "--vigie.intake.mail.security=NONE",
            "--vigie.intake.mail.user=box1",
            "--vigie.intake.mail.password=secret",
            "--server.port=0",
            "--server.shutdown=immediate"
        };
    }

    private static int port(ConfigurableApplicationContext vigie) {
        return ((WebServerApplicationContext) vigie).getWebServer().getPort();
    }

    private static ConfigurableApplicationContext vigie(Class<?> beside, String... settings) {
        return new SpringApplicationBuilder(Vigie.class, beside)
                .profiles("demo")
                .initializers(WithoutTests::applyTo)
                .run(settings);
    }
}
