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
import java.util.concurrent.TimeUnit;
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

    /**
     * Both runs at once, as a run keeps one core busy.
     *
     * @throws NotNow where one gave no answer, or not in time
     */
    Compared play(Script script) {
        var today = CompletableFuture.supplyAsync(() -> play(script.asToday(), command(), LONGEST));
        var edited = play(script, command(), LONGEST);
        try {
            return new Compared(today.join(), edited);
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof NotNow known ? known : failed;
        }
    }

    Outcome play(Script script, List<String> command, Duration longest) {
        try {
            var folder = Files.createTempDirectory("repetition");
            try {
                return play(script, command, longest, folder);
            } finally {
                for (var file : List.of("script", "answer", "errors")) {
                    Files.deleteIfExists(folder.resolve(file));
                }
                Files.delete(folder);
            }
        } catch (IOException failure) {
            log.warn("The rehearsal gave no answer", failure);
            throw new NotNow("La répétition n'a pas pu être jouée. Rien n'a changé ; réessayez.");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotNow("La répétition a été interrompue. Rien n'a changé ; réessayez.");
        }
    }

    private Outcome play(Script script, List<String> command, Duration longest, Path folder)
            throws IOException, InterruptedException {
        var answer = folder.resolve("answer").toFile();
        var errors = folder.resolve("errors");
        var input = folder.resolve("script").toFile();
        json.writeValue(input, script);
        var said = new ArrayList<>(command);
        said.add(input.toString());
        said.add(answer.toString());
        var builder = new ProcessBuilder(said).redirectErrorStream(true).redirectOutput(errors.toFile());
        builder.environment().clear(); // our passwords are none of its business
        var child = builder.start();
        var end = new Thread(child::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(end);
        try {
            if (!child.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new NotNow("La répétition durait plus de " + longest.toMinutes()
                        + " min et a été arrêtée. Rien n'a changé ; demandez moins d'incidents ou de jours.");
            }
        } finally {
            child.destroyForcibly().waitFor();
            forget(end);
        }
        if (child.exitValue() != 0) {
            var words = Files.readString(errors);
            log.warn(
                    "The rehearsal ended with {}: {}",
                    child.exitValue(),
                    words.substring(0, Math.min(4000, words.length())));
            throw new NotNow("La répétition s'est arrêtée avant la fin. Rien n'a changé ; réessayez.");
        }
        return json.readValue(answer, Outcome.class);
    }

    private static void forget(Thread end) {
        try {
            Runtime.getRuntime().removeShutdownHook(end);
        } catch (IllegalStateException closing) {
            log.debug("We are closing, and the child with us");
        }
    }

    private static List<String> command() {
        var path = System.getProperty("java.class.path");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
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
