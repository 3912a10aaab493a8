package fr.vigie.rehearsal;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.vigie.refusal.NotNow;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Plays a script in processes of their own, which know none of our settings and are killed when it takes too long. */
@Component
class Child {

    private static final Logger log = LoggerFactory.getLogger(Child.class);
    private static final String STAGE = "fr.vigie.engine.stage.Stage";
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final ObjectMapper json;

    Child(ObjectMapper json) {
        this.json = json;
    }

    /** Something done on a thread of its own: it waits for another process, mostly. */
    static <T> CompletableFuture<T> aside(Supplier<T> act) {
        return CompletableFuture.supplyAsync(act, task -> {
            var thread = new Thread(task, "rehearsal");
            thread.setDaemon(true);
            thread.start();
        });
    }

    /**
     * Both runs at once, as a run keeps one core busy.
     *
     * @throws NotNow where one gave no answer, or not in time
     */
    Both play(Script script, Progress progress) {
        BooleanSupplier givenUp = progress::isGivenUp;
        var today = aside(() -> play(script.asToday(), command(), LONGEST, progress.ofToday(), givenUp));
        try {
            var edited = play(script, command(), LONGEST, progress.ofEdited(), givenUp);
            return new Both(today.join(), edited);
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof NotNow known ? known : failed;
        } finally {
            progress.giveUp(); // where one has failed, the other is of no use
        }
    }

    /** By today's procedure, and by the edited one. */
    record Both(Outcome today, Outcome edited) {}

    Outcome play(Script script, List<String> command, Duration longest, IntConsumer told, BooleanSupplier givenUp) {
        try {
            var run = new Run(Files.createTempDirectory("repetition"), command);
            try {
                json.writeValue(run.file("script").toFile(), script);
                run.await(longest, told, givenUp);
                return json.readValue(run.file("answer").toFile(), Outcome.class);
            } finally {
                run.leaveNothing();
            }
        } catch (IOException failure) {
            log.warn("The rehearsal gave no answer", failure);
            throw new NotNow("La répétition n'a pas pu être jouée. Rien n'a changé ; réessayez.");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotNow("La répétition a été interrompue. Rien n'a changé ; réessayez.");
        }
    }

    static List<String> command() {
        var path = System.getProperty("java.class.path");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", // a run is over before it would pay to compile twice
                "-cp",
                path));
        if (path.endsWith(".jar") && !path.contains(File.pathSeparator) && isBoot()) {
            command.add("-Dloader.main=" + STAGE);
            command.add("org.springframework.boot.loader.launch.PropertiesLauncher");
        } else {
            command.add(STAGE);
        }
        return command;
    }

    private static boolean isBoot() {
        return ClassLoader.getSystemResource("org/springframework/boot/loader/launch/PropertiesLauncher.class") != null;
    }
}
