package fr.vigie.door;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.Knock;
import fr.vigie.VigieTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A story of senders on bare connections. */
@VigieTest
abstract class SlowStory {

    final List<Socket> senders = new ArrayList<>();

    @LocalServerPort
    int port;

    @AfterEach
    void leave() throws IOException {
        for (var sender : senders) {
            sender.close();
        }
    }

    /** Sends the beginning of a request. */
    Socket send(String method, String path, int length, String start, String... headers) throws IOException {
        var socket = new Socket();
        // who reads nothing is found out soon
        socket.setReceiveBufferSize(4_096);
        socket.connect(new InetSocketAddress("localhost", port));
        socket.setSoTimeout(60_000);
        senders.add(socket);
        var head = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n"
                + (length < 0 ? "" : "Content-Length: " + length + "\r\n")
                + String.join(
                        "",
                        List.of(headers).stream().map(header -> header + "\r\n").toList())
                + "\r\n";
        socket.getOutputStream().write((head + start).getBytes(ISO_8859_1));
        return socket;
    }

    static String statusLine(Socket socket) throws IOException {
        return line(socket);
    }

    /** Head and body of an answer whose length is said. */
    static String answer(Socket socket) throws IOException {
        var head = new StringBuilder();
        int length = 0;
        for (var line = line(socket); !line.isEmpty(); line = line(socket)) {
            head.append(line).append('\n');
            if (line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(line.replaceAll("[^0-9]", ""));
            }
        }
        return head + new String(socket.getInputStream().readNBytes(length), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String line(Socket socket) throws IOException {
        var line = new StringBuilder();
        for (int next = socket.getInputStream().read();
                next >= 0 && next != '\n';
                next = socket.getInputStream().read()) {
            line.append((char) next);
        }
        return line.toString().strip();
    }

    static void pour(Socket socket, int bytes) {
        var some = new byte[100_000];
        try {
            for (int sent = 0; sent < bytes; sent += some.length) {
                socket.getOutputStream().write(some);
            }
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    void assertOthersAreServed() {
        assertThat(CompletableFuture.supplyAsync(
                        () -> Knock.at(port, "/status").get().statusCode()))
                .succeedsWithin(Duration.ofSeconds(12))
                .isEqualTo(200);
        assertThat(CompletableFuture.supplyAsync(() ->
                        Knock.at(port, "/api/coverage").as("support").get().statusCode()))
                .succeedsWithin(Duration.ofSeconds(12))
                .isEqualTo(200);
    }
}
