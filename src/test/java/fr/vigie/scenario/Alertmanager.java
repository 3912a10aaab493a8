package fr.vigie.scenario;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/** A real Alertmanager of this machine's own, which tells Vigie what fires: where none is installed the test is skipped, in CI it fails. */
final class Alertmanager implements AutoCloseable {

    private static final Path BINARY = Path.of("/usr/bin/prometheus-alertmanager");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final int port;

    private Alertmanager(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts it and waits until it is ready; close it after use.
     *
     * @param folder for its configuration, data and log
     * @param vigie the port of the running application
     */
    static Alertmanager start(Path folder, int vigie) {
        try {
            refuseMissing(BINARY, System.getenv("CI"));
            var config = Files.writeString(folder.resolve("alertmanager.yml"), configuration(vigie));
            var port = freePort();
            var process = new ProcessBuilder(
                            BINARY.toString(),
                            "--config.file=" + config,
                            "--storage.path=" + folder.resolve("data"),
                            "--web.listen-address=127.0.0.1:" + port,
                            "--cluster.listen-address=")
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("alertmanager.log").toFile())
                    .start();
            var started = new Alertmanager(process, port);
            started.awaitReady(folder.resolve("alertmanager.log"));
            return started;
        } catch (TestAbortedException skipped) {
            System.err.println("######## ALERTMANAGER SCENARIO SKIPPED ######## " + skipped.getMessage());
            throw skipped;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void refuseMissing(Path binary, @Nullable String ci) {
        if (Files.isExecutable(binary)) {
            return;
        }
        var sentence = "No Alertmanager at " + binary + " (on Debian: apt-get install prometheus-alertmanager).";
        if ("true".equals(ci)) {
            throw new AssertionError(sentence + " With CI=true its scenario must run.");
        }
        throw new TestAbortedException(sentence);
    }

    /** Tells it what fires, as Prometheus does: a JSON array of alerts. */
    void tell(String alerts) {
        var answer = ask(HttpRequest.newBuilder(uri("/api/v2/alerts"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(alerts)));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.body());
        }
    }

    /** How many messages it has handed to Vigie, by its own count; the failed ones too. */
    int messages(String counter) {
        var name = "alertmanager_" + counter + "{integration=\"webhook\"";
        return ask(HttpRequest.newBuilder(uri("/metrics")))
                .body()
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToInt(line -> (int) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void awaitReady(Path log) throws IOException {
        try {
            await().atMost(Duration.ofSeconds(30))
                    .ignoreExceptions()
                    .until(() -> ask(HttpRequest.newBuilder(uri("/-/ready"))).statusCode() == 200);
        } catch (RuntimeException neverReady) {
            close();
            throw new IllegalStateException(Files.readString(log), neverReady);
        }
    }

    private HttpResponse<String> ask(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(Duration.ofSeconds(10)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String configuration(int vigie) {
        return """
                route:
                  receiver: vigie
                  group_by: [alertname]
                  group_wait: 1s
                  group_interval: 2s
                  repeat_interval: 4s
                receivers:
                  - name: vigie
                    webhook_configs:
                      - url: http://localhost:%d/api/intake/alertmanager
                        send_resolved: true
                        http_config:
                          authorization: {type: Bearer, credentials: demo-intake-token}
                """.formatted(vigie);
    }
}
