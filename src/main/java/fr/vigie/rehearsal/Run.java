package fr.vigie.rehearsal;

import fr.vigie.refusal.NotNow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run in a process of its own, from its start to its end; it reads and writes files of one folder. */
class Run {

    private static final Logger log = LoggerFactory.getLogger(Run.class);
    private static final long LOOK = 500;
    private static final int MOST_WORDS = 4000;
    private static final int ALL = 100;
    private static final List<String> FILES = List.of("script", "answer", "progress", "errors");

    private final Path folder;
    private final List<String> command;

    /** @param command what is started, which is then told the script's, the answer's and the progress's file */
    Run(Path folder, List<String> command) {
        this.folder = folder;
        this.command = command;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /**
     * Returns when the answer is there.
     *
     * @throws NotNow where there is none, where it takes longer than {@code longest}, or where it is given up
     */
    void await(Duration longest, IntConsumer told, BooleanSupplier givenUp) throws IOException, InterruptedException {
        var child = start();
        var end = new Thread(child::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(end);
        try {
            long until = System.nanoTime() + longest.toNanos();
            while (!child.waitFor(LOOK, TimeUnit.MILLISECONDS)) {
                if (givenUp.getAsBoolean()) {
                    throw new NotNow("La répétition n'est plus attendue : elle a été arrêtée. Rien n'a changé.");
                }
                if (System.nanoTime() > until) {
                    throw new NotNow("La répétition durait plus de " + longest.toMinutes()
                            + " min et a été arrêtée. Rien n'a changé ; demandez moins d'incidents ou de jours.");
                }
                told.accept(percent());
            }
        } finally {
            child.destroyForcibly().waitFor();
            forget(end);
        }
        if (child.exitValue() != 0) {
            var words = Files.readString(file("errors"));
            log.warn(
                    "The rehearsal ended with {}: {}",
                    child.exitValue(),
                    words.substring(0, Math.min(MOST_WORDS, words.length())));
            throw new NotNow("La répétition s'est arrêtée avant la fin. Rien n'a changé ; réessayez.");
        }
        told.accept(ALL);
    }

    /** It ends by itself when its input does: that is, with us, however we end. */
    Process start() throws IOException {
        var said = new ArrayList<>(command);
        said.add(file("script").toString());
        said.add(file("answer").toString());
        said.add(file("progress").toString());
        var builder = new ProcessBuilder(said)
                .redirectErrorStream(true)
                .redirectOutput(file("errors").toFile());
        builder.environment().clear(); // our passwords are none of its business
        return builder.start();
    }

    /** Written by the other process while we read: whatever is not a number is none yet. */
    private int percent() throws IOException {
        if (!Files.exists(file("progress"))) {
            return 0;
        }
        var said = new String(Files.readAllBytes(file("progress")), StandardCharsets.US_ASCII);
        return said.matches("\\d{1,3}") ? Math.min(ALL, Integer.parseInt(said)) : 0;
    }

    void leaveNothing() throws IOException {
        for (var name : FILES) {
            Files.deleteIfExists(file(name));
        }
        Files.delete(folder);
    }

    private static void forget(Thread end) {
        try {
            Runtime.getRuntime().removeShutdownHook(end);
        } catch (IllegalStateException closing) {
            log.debug("We are closing, and the child with us");
        }
    }
}
