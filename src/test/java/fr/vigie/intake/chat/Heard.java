package fr.vigie.intake.chat;

import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** What a client hears on the stream of its conversation. */
class Heard implements AutoCloseable {

    private final List<String> raw = new CopyOnWriteArrayList<>();
    private final HttpResponse<InputStream> answer;

    private Heard(HttpResponse<InputStream> answer) {
        this.answer = answer;
        var reader = new Thread(this::listen, "heard");
        reader.setDaemon(true);
        reader.start();
    }

    /** @param last the last line that it has, as a browser says it */
    static Heard of(int port, Chatter client, @Nullable String last) {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + Chatter.OPEN + "/" + client.conversation() + "/events"))
                .header("Authorization", "Bearer " + client.token());
        if (last != null) {
            request.header("Last-Event-ID", last);
        }
        try {
            return new Heard(
                    HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    int status() {
        return answer.statusCode();
    }

    HttpResponse<?> answer() {
        return answer;
    }

    /** The data of the line of this number, once it is heard. */
    String line(long seq) {
        await().atMost(Duration.ofSeconds(10)).until(() -> numbers().contains(seq));
        return raw.stream()
                .filter(data -> data.startsWith("data:{\"seq\":" + seq + ","))
                .findFirst()
                .orElseThrow();
    }

    /** The numbers of the lines heard so far, in the order in which they came. */
    List<Long> numbers() {
        return raw.stream()
                .filter(line -> line.startsWith("id:"))
                .map(line -> Long.parseLong(line.substring(3)))
                .toList();
    }

    /** Who answers, as heard last. */
    String answering() {
        await().atMost(Duration.ofSeconds(10)).until(() -> !answers().isEmpty());
        return answers().get(answers().size() - 1);
    }

    private List<String> answers() {
        return raw.stream().filter(data -> data.startsWith("data:{\"open\":")).toList();
    }

    private void listen() {
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(raw::add);
        } catch (IOException | UncheckedIOException closed) {
            raw.add("closed");
        }
    }

    @Override
    public void close() {
        try {
            answer.body().close();
        } catch (IOException gone) {
            raw.add("closed");
        }
    }
}
