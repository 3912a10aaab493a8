package fr.vigie.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import fr.vigie.Knock;
import fr.vigie.OwnNode;
import fr.vigie.contract.Rows;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A node dies with something in hand at each door, stored and not yet answered or marked as read: whoever told it tells
 * it again, and it is there once, with its procedure.
 */
@Tag("bench")
class KilledInHandTest {

    /** One by each door but the heartbeat's and that of a conversation which is known, and the mail. */
    private static final int REPORTS = 7;

    private final OwnNode vigie = new OwnNode();

    @TempDir
    Path folder;

    @Test
    void what_was_in_hand_at_each_door_is_there_once_after_it_was_told_again() throws Exception {
        try (var dovecot = Dovecot.start()) {
            var mailbox = dovecot.folderOf("box1");
            var portFile = folder.resolve("port");
            var node = vigie.apart(Powercut.class, settings(dovecot, OwnNode.tellingPortTo(portFile)));
            List<ToldAtADoor> told;
            try {
                var port = OwnNode.portIn(portFile);
                told = everything(port);
                mailbox.deliver(Eml.about("API lente").written());
                var tellers = told.stream()
                        .map(one -> CompletableFuture.supplyAsync(() -> one.tell(port)))
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
                isThereOnce(rows);
                told.forEach(one ->
                        assertThat(one.tell(OwnNode.port(after)).statusCode()).isBetween(200, 202));
                await().atMost(Duration.ofSeconds(60)).until(() -> mailbox.read() == 1);

                isThereOnce(rows);
                await().atMost(Duration.ofSeconds(60)).until(() -> Rows.count(rows, "act_ru_task") == REPORTS + 1);
            }
        }
    }

    private static List<ToldAtADoor> everything(int port) {
        var opened = Knock.at(port, ToldAtADoor.CHAT)
                .with(Powercut.BEFORE, "yes")
                .post("{\"name\":\"Max\",\"message\":\"Rien n'arrive\"}")
                .body();
        return ToldAtADoor.everything(JsonPath.read(opened, "$.conversation"), JsonPath.read(opened, "$.token"));
    }

    private static void isThereOnce(JdbcClient rows) {
        assertThat(Rows.count(rows, "incident")).isEqualTo(REPORTS + 1);
        assertThat(Rows.count(rows, "conversation")).isEqualTo(3);
        assertThat(Rows.count(rows, "chat_line"))
                .as("theirs, the one more, and our answer to both in the widget")
                .isEqualTo(6);
        assertThat(Rows.count(rows, "heartbeat")).isEqualTo(1);
        assertThat(Rows.count(rows, "report"))
                .as("of everybody, and the words that followed")
                .isEqualTo(REPORTS + 2);
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
