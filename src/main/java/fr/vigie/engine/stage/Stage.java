package fr.vigie.engine.stage;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.vigie.rehearsal.Outcome;
import fr.vigie.rehearsal.Script;
import fr.vigie.servicetime.ServiceCalendar;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.slf4j.LoggerFactory;

/**
 * The process in which a rehearsal is played: reads a {@link Script} from its input, writes its {@link Outcome}
 * to its output. The engine's clock belongs to the whole process, which is why it is one of its own.
 */
public final class Stage {

    private Stage() {}

    /** @throws IOException where nobody listens any more */
    public static void main(String[] args) throws IOException {
        var answer = System.out;
        System.setOut(System.err);
        if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
            root.setLevel(Level.ERROR);
        }
        var json = JsonMapper.builder().addModule(new JavaTimeModule()).build();
        var script = json.readValue(System.in, Script.class);
        answer.write(json.writeValueAsBytes(play(script)));
        answer.flush();
        System.exit(0);
    }

    private static Outcome play(Script script) {
        var hours = ServiceCalendar.french(script.holidays()::contains).withSupportHours(script.exceptions());
        return Play.of(script, hours, new EngineTime());
    }

    private static final class EngineTime extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return ClockUtil.getCurrentTime().toInstant();
        }
    }
}
