package fr.vigie.engine.stage;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.vigie.rehearsal.Outcome;
import fr.vigie.rehearsal.Script;
import fr.vigie.servicetime.ServiceCalendar;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntConsumer;
import org.slf4j.LoggerFactory;

/**
 * The process in which a rehearsal is played: reads a {@link Script} from a file, writes its {@link Outcome}
 * to another. The engine's clock belongs to the whole process, which is why it is one of its own.
 */
public final class Stage {

    /** What the process says where it ended because nobody waits any more. */
    public static final int ABANDONED = 3;

    private Stage() {}

    /**
     * Plays once, and ends at once where its input does: then nobody waits for the answer.
     *
     * @param files the script, where the answer goes, and where it says how far it is, in percent
     * @throws IOException where one can't be read or the other be written
     */
    public static void main(String[] files) throws IOException {
        if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
            root.setLevel(Level.ERROR);
        }
        endWithTheInput();
        var json = JsonMapper.builder().addModule(new JavaTimeModule()).build();
        var script = json.readValue(new File(files[0]), Script.class);
        json.writeValue(new File(files[1]), play(script, percent -> tell(Path.of(files[2]), percent)));
        System.exit(0);
    }

    private static void endWithTheInput() {
        var lifeline = new Thread(() -> {
            try {
                while (System.in.read() >= 0) {
                    // nothing is ever said there
                }
            } catch (IOException gone) {
                // as good as its end
            }
            Runtime.getRuntime().halt(ABANDONED);
        });
        lifeline.setDaemon(true);
        lifeline.start();
    }

    private static void tell(Path progress, int percent) {
        try {
            Files.writeString(progress, String.valueOf(percent));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static Outcome play(Script script, IntConsumer told) {
        return Play.of(
                script,
                ServiceCalendar.french(script.holidays()::contains).withSupportHours(script.exceptions()),
                told);
    }
}
