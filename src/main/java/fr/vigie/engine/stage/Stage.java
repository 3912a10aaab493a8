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
import org.slf4j.LoggerFactory;

/**
 * The process in which a rehearsal is played: reads a {@link Script} from a file, writes its {@link Outcome}
 * to another. The engine's clock belongs to the whole process, which is why it is one of its own.
 */
public final class Stage {

    private Stage() {}

    /**
     * Plays once.
     *
     * @param files the script, and where the answer goes
     * @throws IOException where one can't be read or the other be written
     */
    public static void main(String[] files) throws IOException {
        if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
            root.setLevel(Level.ERROR);
        }
        var json = JsonMapper.builder().addModule(new JavaTimeModule()).build();
        var script = json.readValue(new File(files[0]), Script.class);
        json.writeValue(new File(files[1]), play(script));
        System.exit(0);
    }

    private static Outcome play(Script script) {
        return Play.of(
                script, ServiceCalendar.french(script.holidays()::contains).withSupportHours(script.exceptions()));
    }
}
