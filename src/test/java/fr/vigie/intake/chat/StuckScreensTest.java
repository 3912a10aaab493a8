package fr.vigie.intake.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.vigie.VigieTest;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Screens that read nothing of what is shown to them hold up no other, and are left. */
@VigieTest
class StuckScreensTest {

    private static final int LINES = 400;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @Autowired
    Streams streams;

    private final List<String> deaf = new ArrayList<>();
    private final List<Socket> stuck = new ArrayList<>();

    @AfterEach
    void leave() throws IOException {
        for (var socket : stuck) {
            socket.close();
        }
    }

    @Test
    void as_many_as_there_are_hands_and_more_delay_nobody_and_lose_their_places() throws IOException {
        for (int conversation = 0; conversation < 3; conversation++) {
            var client = Chatter.opening(port, "Rien ne part");
            deaf.add(client.conversation());
            write(client);
            for (int screen = 0; screen < 4; screen++) {
                stuck.add(open(client));
            }
        }
        await().until(() -> deaf() == 12);

        var reader = Chatter.opening(port, "Rien ne part non plus");
        try (var heard = Heard.of(port, reader, null)) {
            heard.line(2);
            reader.say("Toujours rien ?");
            assertThat(heard.line(3)).contains("Toujours rien ?");

            await().atMost(Duration.ofSeconds(60)).until(() -> {
                streams.leaveThoseWhoDoNotRead(Duration.ofMillis(300));
                return deaf() == 0;
            });
            reader.say("Et maintenant ?");
            assertThat(heard.line(4)).contains("Et maintenant ?");
        }
    }

    @Test
    void who_reads_slowly_still_gets_every_line_once_and_in_order() throws IOException {
        var client = Chatter.opening(port, "Rien ne part");
        write(client);

        try (var heard = Heard.of(port, client, null)) {
            await().atMost(Duration.ofSeconds(60)).until(() -> heard.numbers().size() >= LINES + 2);
            assertThat(heard.numbers())
                    .isEqualTo(LongStream.rangeClosed(1, LINES + 2).boxed().toList());
        }
    }

    private long deaf() {
        return streams.count(listener -> deaf.contains(listener.conversation()));
    }

    /** More than what lies between us takes in by itself. */
    private void write(Chatter client) {
        database.sql("insert into chat_line (conversation, seq, at, ours, kind, text, reference, source)"
                        + " select ?, 2 + number, now(), true, 'MESSAGE', repeat('x', 20000), ?, ? || number"
                        + " from generate_series(1, ?) as number")
                .params(client.conversation(), client.reference(), "stuck|" + client.conversation() + "|", LINES)
                .update();
        database.sql("update conversation set last_seq = last_seq + ? where id = ?")
                .params(LINES, client.conversation())
                .update();
    }

    private Socket open(Chatter client) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress("localhost", port));
        socket.getOutputStream()
                .write(("GET " + Chatter.OPEN + "/" + client.conversation() + "/events HTTP/1.1\r\nHost: localhost\r\n"
                                + "Authorization: Bearer " + client.token() + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
