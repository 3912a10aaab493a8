package fr.vigie.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import fr.vigie.Knock;
import fr.vigie.OwnNode;
import fr.vigie.contract.Rows;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two whole nodes on one database: they share mailbox, doors and conversations, and nothing happens twice. */
@Tag("bench")
class TwoMailNodesTest {

    private static final String CHAT = "/api/chat/conversations";
    private static final Duration LONG = Duration.ofSeconds(90);

    private final OwnNode vigie = new OwnNode();

    @Test
    void each_mail_is_one_ticket_what_is_said_at_one_node_shows_at_the_other_and_a_door_is_told_of_once()
            throws Exception {
        try (var dovecot = Dovecot.start();
                var one = vigie.here(settings(dovecot));
                var other = vigie.here(settings(dovecot))) {
            var rows = one.getBean(JdbcClient.class);
            var mailbox = dovecot.folderOf("box1");
            IntStream.range(0, 8)
                    .forEach(number -> mailbox.deliver(Eml.about("Deux nœuds " + number)
                            .from("deux" + number + "@acme.example")
                            .written()));

            showsAtTheOther(OwnNode.port(one), OwnNode.port(other));
            IntStream.range(0, 4)
                    .parallel()
                    .forEach(turn -> alarm(turn % 2 == 0 ? OwnNode.port(one) : OwnNode.port(other)));

            await().atMost(LONG).until(() -> mailbox.read() == 8);
            assertThat(Rows.count(rows, "report where channel = 'EMAIL'")).isEqualTo(8);
            assertThat(Rows.count(rows, "incident where channel = 'EMAIL'")).isEqualTo(8);
            assertThat(Rows.count(rows, "incident where channel = 'MONITORING'"))
                    .isEqualTo(1);
            await().atMost(LONG).until(() -> Rows.count(rows, "act_ru_task") == Rows.count(rows, "incident"));

            dovecot.close();
            await().atMost(LONG).until(() -> Rows.count(rows, "intake_door where told = 'FAILING'") == 1);
            assertThat(rows.sql("select count(distinct occurrence) from notice where kind = 'DOOR'")
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    private static void showsAtTheOther(int here, int there) throws Exception {
        var opened = Knock.at(here, CHAT).post("{\"name\":\"Zoé\",\"message\":\"Rien ne part\"}");
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
        String conversation = JsonPath.read(opened.body(), "$.conversation");
        String bearer = "Bearer " + JsonPath.read(opened.body(), "$.token");
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + there + CHAT + "/" + conversation + "/events"))
                .header("Authorization", bearer)
                .build();
        var stream = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (var lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            var heard = CompletableFuture.supplyAsync(
                    () -> lines.lines().anyMatch(line -> line.contains("Dit à l'autre nœud")));

            var said = Knock.at(here, CHAT + "/" + conversation + "/messages")
                    .with("Authorization", bearer)
                    .post("{\"message\":\"Dit à l'autre nœud\"}");

            assertThat(said.statusCode()).as(said.body()).isEqualTo(201);
            assertThat(heard).succeedsWithin(LONG).isEqualTo(true);
        }
    }

    private static void alarm(int port) {
        var answer = Knock.at(port, "/api/intake/monitoring")
                .with("Authorization", "Bearer demo-intake-token")
                .post(
                        "{\"source\":\"nagios\",\"id\":\"17\",\"host\":\"smsc\",\"service\":\"smpp\",\"state\":\"PROBLEM\","
                                + "\"summary\":\"refusé\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    }

    private static String[] settings(Dovecot dovecot) {
        return List.of(
                        "--vigie.intake.doors.mail.patience=1s",
                        "--vigie.intake.mail.retry=1s",
                        "--vigie.intake.mail.host=127.0.0.1",
                        "--vigie.intake.mail.port=" + dovecot.settings("box1").called(),
                        "--vigie.intake.mail.security=NONE",
                        "--vigie.intake.mail.user=box1",
                        "--vigie.intake.mail.password=secret")
                .toArray(String[]::new);
    }
}
