package fr.vigie.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.vigie.Knock;
import fr.vigie.OwnNode;
import fr.vigie.contract.Rows;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A node dies with something in hand at each door, stored and not yet answered or marked as read: whoever told it tells
 * it again, and it is there once, with its procedure.
 */
class KilledInHandTest {

    private static final String CHAT = "/api/chat/conversations";
    private static final Map<String, String> TOLD = Map.of(
            CHAT,
            "{\"name\":\"Zoé\",\"message\":\"Rien ne part\",\"id\":\"named-by-the-widget-00001\"}",
            "/api/reports",
            "{\"channel\":\"PHONE\",\"subject\":\"Panne\",\"externalId\":\"appel-1\"}",
            "/api/intake/monitoring",
            "{\"source\":\"nagios\",\"id\":\"17\",\"host\":\"smsc\",\"service\":\"smpp\",\"state\":\"PROBLEM\","
                    + "\"summary\":\"refusé\"}",
            "/api/intake/alertmanager",
            "{\"version\":\"4\",\"groupKey\":\"g\",\"status\":\"firing\",\"alerts\":[{\"status\":\"firing\","
                    + "\"labels\":{\"alertname\":\"Lent\"},\"startsAt\":\"2026-11-23T09:00:00Z\",\"fingerprint\":\"f\"}]}");

    private final OwnNode vigie = new OwnNode();

    @TempDir
    Path folder;

    @Test
    void what_was_in_hand_at_each_door_is_there_once_after_it_was_told_again() throws Exception {
        try (var dovecot = Dovecot.start()) {
            var mailbox = dovecot.folderOf("box1");
            var portFile = folder.resolve("port");
            var node = vigie.apart(Powercut.class, settings(dovecot, OwnNode.tellingPortTo(portFile)));
            try {
                var port = OwnNode.portIn(portFile);
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

            try (var after = vigie.here(settings(dovecot))) {
                var rows = after.getBean(JdbcClient.class);
                assertThat(Rows.count(rows, "report")).as("each was stored").isEqualTo(TOLD.size() + 1);
                TOLD.keySet()
                        .forEach(door -> assertThat(
                                        tell(OwnNode.port(after), door).statusCode())
                                .isBetween(200, 202));
                await().atMost(Duration.ofSeconds(60)).until(() -> mailbox.read() == 1);

                assertThat(Rows.count(rows, "report")).isEqualTo(TOLD.size() + 1);
                assertThat(Rows.count(rows, "incident")).isEqualTo(TOLD.size() + 1);
                assertThat(Rows.count(rows, "conversation")).isEqualTo(1);
                assertThat(Rows.count(rows, "chat_line"))
                        .as("theirs, and our answer")
                        .isEqualTo(2);
                await().atMost(Duration.ofSeconds(60)).until(() -> Rows.count(rows, "act_ru_task") == TOLD.size() + 1);
            }
        }
    }

    private static HttpResponse<String> tell(int port, String door) {
        var knock = Knock.at(port, door);
        var known = door.startsWith("/api/intake")
                ? knock.with("Authorization", "Bearer demo-intake-token")
                : door.equals(CHAT) ? knock : knock.as("integrateur");
        return known.post(String.valueOf(TOLD.get(door)));
    }

    private static String[] settings(Dovecot dovecot, String... more) {
        return Stream.concat(
                        Stream.of(
                                "--vigie.relay.enabled=false",
                                "--camunda.bpm.job-execution.enabled=false",
                                "--vigie.intake.mail.host=127.0.0.1",
                                "--vigie.intake.mail.port="
                                        + dovecot.settings("box1").called(),
                                "--vigie.intake.mail.security=NONE",
                                "--vigie.intake.mail.user=box1",
                                "--vigie.intake.mail.password=secret"),
                        Stream.of(more))
                .toArray(String[]::new);
    }
}
