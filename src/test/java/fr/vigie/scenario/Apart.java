package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.OwnNode;
import fr.vigie.Vigie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A node in a process of its own, which a story can stop for a moment, or for good and without a word. */
class Apart implements AutoCloseable {

    private final Process process;
    private final Path portFile;

    private Apart(Process process, Path portFile) {
        this.process = process;
        this.portFile = portFile;
    }

    /** Begins to start; {@link #port} waits for it. */
    static Apart start(OwnNode vigie, Path folder, String... settings) throws IOException {
        var portFile = Files.createTempFile(folder, "port", "");
        var all = Stream.concat(Stream.of(OwnNode.tellingPortTo(portFile)), Arrays.stream(settings));
        return new Apart(vigie.apart(Vigie.class, all.toArray(String[]::new)), portFile);
    }

    int port() throws IOException {
        return OwnNode.portIn(portFile);
    }

    /** @throws AssertionError where it ends by itself before */
    void livesFor(Duration time) throws InterruptedException {
        assertThat(process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS))
                .as("it lives until it is killed")
                .isFalse();
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** It stands still with all that it has in hand, and its connections stay open. */
    void freeze() throws IOException, InterruptedException {
        signal("STOP");
    }

    void thaw() throws IOException, InterruptedException {
        signal("CONT");
    }

    /** As its operator does it. */
    void stop() {
        process.destroy();
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

    private void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
    }
}
