package fr.vigie.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.vigie.OwnNode;
import fr.vigie.Vigie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A program in a process of its own, as its image starts it, on a port that it tells. */
class Server implements AutoCloseable {

    /** Where everything goes that a measurement leaves behind. */
    static final Path FOLDER = Path.of("target", "bench").toAbsolutePath();

    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    private final Process process;
    private final Path portFile;

    private Server(Process process, Path portFile) {
        this.process = process;
        this.portFile = portFile;
    }

    /** Vigie with the demo's people, on this database. */
    static Server vigie(String database, String... settings) throws IOException {
        return vigie(Vigie.class, "-Xmx384m", database, settings);
    }

    /** The same with the beans of a test beside it, and as much memory as that says. */
    static Server vigie(Class<?> beside, String memory, String database, String... settings) throws IOException {
        var all = new ArrayList<>(List.of(OwnNode.class.getName(), beside.getName(), "--server.port=0"));
        all.addAll(Arrays.asList(settings));
        return started(memory, database, all);
    }

    /** The bare engine, on this database. */
    static Server baseline(String database) throws IOException {
        return started("-Xmx384m", database, List.of(Baseline.class.getName()));
    }

    private static Server started(String memory, String database, List<String> program) throws IOException {
        var folder = Files.createDirectories(FOLDER.resolve("work"));
        var portFile = Files.createTempFile(folder, "port", "");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.timezone=UTC",
                // as the image
                "-XX:+UseSerialGC",
                "-Xms96m",
                "-XX:MinHeapFreeRatio=20",
                "-XX:MaxHeapFreeRatio=40",
                memory,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        command.addAll(program);
        command.addAll(BenchPostgres.settings(database));
        command.add(OwnNode.tellingPortTo(portFile));
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Files.createTempFile(folder, "server", ".log").toFile());
        process.environment().putAll(Map.of("MALLOC_ARENA_MAX", "2", "MALLOC_TRIM_THRESHOLD_", "131072"));
        return new Server(process.start(), portFile);
    }

    /** Waits until it is up. */
    int port() throws IOException {
        await().atMost(Duration.ofMinutes(5)).until(() -> !process.isAlive() || Files.size(portFile) > 0);
        assertThat(process.isAlive())
                .as("it lives; its log is in " + portFile.getParent())
                .isTrue();
        return OwnNode.portIn(portFile);
    }

    /** What it takes of the machine's memory, as Linux counts it. */
    long residentBytes() throws IOException {
        var status = RESIDENT.matcher(Files.readString(Path.of("/proc", Long.toString(process.pid()), "status")));
        if (!status.find()) {
            throw new IllegalStateException("No such process");
        }
        return Long.parseLong(status.group(1)) * 1024;
    }

    /** As its operator does it. */
    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().onExit().join();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        Files.deleteIfExists(portFile);
    }
}
