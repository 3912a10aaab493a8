package fr.vigie.scenario;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;

/**
 * Vigie as it was one change ago, or at the commit that {@code -Dvigie.previous} names: its jar, built from the history and
 * kept in {@code target}.
 */
class PreviousRelease {

    private static final Path KEPT = Path.of("target", "previous").toAbsolutePath();

    private final Path jar;

    private PreviousRelease(Path jar) {
        this.jar = jar;
    }

    /** None where there is no history to build it from, as in a shallow clone. */
    static Optional<PreviousRelease> build() throws IOException, InterruptedException {
        var named = System.getProperty("vigie.previous", "");
        // the build may stand on a commit that changed nothing that runs
        var commit = named.isEmpty()
                ? said("git", "rev-list", "-1", "HEAD~1", "--", "src/main", "bpmn", "pom.xml")
                : said("git", "rev-parse", "--verify", named + "^{commit}");
        if (commit.isEmpty()) {
            return Optional.empty();
        }
        var jar = KEPT.resolve(commit.get() + ".jar");
        if (!Files.exists(jar)) {
            make(commit.get(), jar);
        }
        return Optional.of(new PreviousRelease(jar));
    }

    /** Starts it on this database, as a person does who has only the jar. */
    Running start(String database, String... settings) throws IOException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx500m",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar.toString(),
                "--spring.profiles.active=demo",
                "--spring.datasource.url=" + database,
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres",
                "--server.port=" + port));
        command.addAll(List.of(settings));
        return new Running(
                new ProcessBuilder(command)
                        .directory(KEPT.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start(),
                port);
    }

    /** One that runs. */
    record Running(Process process, int port) implements AutoCloseable {

        /** As its operator does it. */
        void stop() {
            process.destroy();
            Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> !process.isAlive());
        }

        @Override
        public void close() {
            process.destroyForcibly().onExit().join();
        }
    }

    private static void make(String commit, Path jar) throws IOException, InterruptedException {
        var source = Files.createDirectories(KEPT.resolve(commit));
        var archive = KEPT.resolve(commit + ".tar");
        done("git", "archive", "--output=" + archive, commit);
        done("tar", "-xf", archive.toString(), "-C", source.toString());
        done(
                source.resolve("mvnw").toString(),
                "-B",
                "-q",
                "-f",
                source.resolve("pom.xml").toString(),
                "-Dmaven.test.skip=true",
                "-Dspotless.check.skip=true",
                "package");
        try (var built = Files.newDirectoryStream(source.resolve("target"), "vigie-*.jar")) {
            Files.move(built.iterator().next(), jar);
        }
    }

    private static void done(String... command) throws IOException, InterruptedException {
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IllegalStateException("This failed: " + String.join(" ", command));
        }
    }

    /** Its one line; nothing where it fails. */
    private static Optional<String> said(String... command) throws InterruptedException {
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var line = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 && !line.isEmpty() ? Optional.of(line) : Optional.empty();
        } catch (IOException noGit) {
            return Optional.empty();
        }
    }
}
