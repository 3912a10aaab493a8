package fr.vigie.intake.alarm;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.vigie.intake.Door;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The door for Alertmanager, which delivers at least once and gives up on a 4xx. */
@RestController
@Tag(name = "Supervision")
class AlertmanagerApi {

    /** Bytes read of one message; what is longer is shown to a person, cut. */
    private static final int LONGEST = 5 * 1024 * 1024;

    private final Alarms alarms;
    private final ObjectMapper json;
    private final Clock clock;

    AlertmanagerApi(Alarms alarms, ObjectMapper json, Clock clock) {
        this.alarms = alarms;
        this.json = json;
        this.clock = clock;
    }

    @PostMapping("/api/intake/alertmanager")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Recevoir un message d'Alertmanager (webhook v4)")
    Accepted alarm(InputStream body) throws IOException {
        var raw = body.readNBytes(LONGEST + 1);
        return Accepted.of(alarms.take(Door.ALERTMANAGER, read(raw), raw));
    }

    private Optional<List<Told>> read(byte[] raw) {
        if (raw.length > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(json.readValue(raw, AlertmanagerMessage.class))
                    .filter(AlertmanagerMessage::isReadable)
                    .map(message -> message.told(clock));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
