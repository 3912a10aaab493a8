package fr.vigie.intake.mail;

import static org.awaitility.Awaitility.await;

import fr.vigie.intake.mail.MailboxSettings.Security;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

/** A real Dovecot of this machine's own on a free port: where none is installed the test is skipped, in CI it fails. */
final class Dovecot implements AutoCloseable {

    private static final List<Path> PLACES = List.of(Path.of("/usr/sbin/dovecot"), Path.of("/usr/local/sbin/dovecot"));

    private final Path binary;
    private final Path folder;
    private final int port;
    private @Nullable Process process;

    private Dovecot(Path binary, Path folder, int port) {
        this.binary = binary;
        this.folder = folder;
        this.port = port;
    }

    static Dovecot start() {
        return start("");
    }

    /**
     * Starts it and waits until it answers; close it after use.
     *
     * @param more further lines of its configuration
     */
    static Dovecot start(String more) {
        try {
            var binary = find(PLACES, System.getenv("CI"));
            var folder = DovecotFiles.lay();
            var dovecot = new Dovecot(binary, folder, freePort());
            Files.writeString(
                    folder.resolve("dovecot.conf"), DovecotFiles.configuration(binary, folder, dovecot.port) + more);
            dovecot.resume();
            return dovecot;
        } catch (TestAbortedException skipped) {
            System.err.println("######## DOVECOT TEST SKIPPED ######## " + skipped.getMessage());
            throw skipped;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts one that offers STARTTLS with this certificate and its key. */
    static Dovecot startSafe(Path pem) throws IOException {
        var since24 = DovecotFiles.isSince24(find(PLACES, System.getenv("CI")));
        var lines = since24
                ? "ssl_server_cert_file = %1$s\nssl_server_key_file = %1$s\n"
                : "ssl_cert = <%1$s\nssl_key = <%1$s\n";
        return start("ssl = yes\n" + lines.formatted(pem));
    }

    static Path find(List<Path> places, @Nullable String ci) {
        return places.stream().filter(Files::isExecutable).findFirst().orElseThrow(() -> missing(ci));
    }

    private static RuntimeException missing(@Nullable String ci) {
        var sentence = "No Dovecot (on Debian: apt-get install dovecot-imapd).";
        if ("true".equals(ci)) {
            throw new AssertionError(sentence + " With CI=true its stories must run.");
        }
        return new TestAbortedException(sentence);
    }

    void resume() {
        try {
            process = new ProcessBuilder(
                            binary.toString(),
                            "-F",
                            "-c",
                            folder.resolve("dovecot.conf").toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("out.log").toFile()))
                    .start();
            await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(this::answers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException never) {
            throw new IllegalStateException(DovecotFiles.logs(folder), never);
        }
    }

    private boolean answers() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.getInputStream().read() == '*';
        }
    }

    void stop() {
        if (process != null) {
            process.destroy();
            try {
                if (!process.waitFor(10, TimeUnit.SECONDS)) {
                    process.destroyForcibly().waitFor();
                }
            } catch (InterruptedException hurried) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
    }

    MailFolder folderOf(String user) {
        return MailFolder.lay(folder.resolve("mail").resolve(user));
    }

    MailboxSettings settings(String user) {
        return settings(user, "secret", Security.NONE, Map.of());
    }

    MailboxSettings settings(String user, String password, Security security, Map<String, String> properties) {
        return settings(port, user, password, security, properties);
    }

    /** For any mail server on this machine. */
    static MailboxSettings settings(
            int port, String user, String password, Security security, Map<String, String> properties) {
        return new MailboxSettings(
                "127.0.0.1",
                port,
                user,
                password,
                security,
                "INBOX",
                Duration.ofMillis(200),
                Duration.ofMinutes(5),
                List.of(Duration.ofMillis(200)),
                DataSize.ofMegabytes(25),
                20,
                Set.of("Vigie <vigie@vigie.example>"),
                properties);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** At once: one that ends by itself looks only each second whether those who served for it have gone. */
    @Override
    public void close() {
        if (process != null) {
            var serving = process.descendants().toList();
            process.destroyForcibly().onExit().join();
            serving.forEach(ProcessHandle::destroyForcibly);
        }
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException busy) {
            System.err.println("Left behind: " + folder);
        }
    }
}
