package fr.vigie.intake.chat;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.Knock;
import fr.vigie.VigieTest;
import fr.vigie.client.Language;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Many strangers at once at the chat keep nobody else from Vigie, and bury no ticket under theirs. */
@VigieTest
class CrowdedChatTest {

    @LocalServerPort
    int port;

    @Autowired
    ChatDesk desk;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transactions;

    private final List<Socket> slow = new ArrayList<>();

    @AfterEach
    void leave() throws IOException {
        for (var socket : slow) {
            socket.close();
        }
    }

    @Test
    void those_who_send_slowly_hold_no_place_that_others_need() throws IOException {
        for (int sender = 0; sender < 30; sender++) {
            slow.add(sending());
        }

        var deadlines = CompletableFuture.supplyAsync(
                () -> Knock.at(port, "/api/coverage").as("support").get().statusCode());

        assertThat(deadlines).succeedsWithin(Duration.ofSeconds(9)).isEqualTo(200);
    }

    @Test
    void conversations_beyond_so_many_in_an_hour_share_one_ticket_and_go_on_each_by_itself() {
        var client = new ChatDesk.Newcomer("Inès", null, Language.FR);
        transactions.executeWithoutResult(step -> {
            database.sql("insert into conversation (id, token_hash, reference, name, language, opened_at, here_at)"
                            + " select 'crowd' || number, 'crowd', 'INC-0', '?', 'FR', now(), now()"
                            + " from generate_series(1, 120) as number")
                    .update();
            var opened = IntStream.range(0, 3)
                    .mapToObj(number -> desk.open(client, "Rien ne part " + number, null))
                    .toList();
            var said = desk.say(opened.get(2).conversation(), "Toujours rien", null);

            assertThat(opened).extracting(ChatDesk.Opened::reference).containsOnly(said.reference());
            assertThat(opened).extracting(ChatDesk.Opened::conversation).doesNotHaveDuplicates();
            assertThat(database.sql("select subject from incident where reference = ?")
                            .param(said.reference())
                            .query(String.class)
                            .single())
                    .isEqualTo("Afflux de conversations");
            assertThat(database.sql("select count(*) from report where incident = ? and contact_chat is not null")
                            .param(said.reference())
                            .query(Long.class)
                            .single())
                    .isEqualTo(4);
            step.setRollbackOnly();
        });
    }

    /** The beginning of a message whose end does not come. */
    private Socket sending() throws IOException {
        var socket = new Socket("localhost", port);
        socket.getOutputStream()
                .write(("POST " + Chatter.OPEN + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                + "Content-Length: 1000\r\n\r\n{\"name\":")
                        .getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }
}
