package fr.vigie.intake.alarm;

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

/** The door for Zabbix, Nagios, Icinga and others: one alarm a message, as JSON or as the fields of a form. */
@RestController
@Tag(name = "Supervision")
class MonitoringApi {

    /** Bytes read of one message; what is longer is shown to a person, cut. */
    private static final int LONGEST = 256 * 1024;

    private final Alarms alarms;
    private final FlatMessage reader;
    private final Clock clock;

    MonitoringApi(Alarms alarms, FlatMessage reader, Clock clock) {
        this.alarms = alarms;
        this.reader = reader;
        this.clock = clock;
    }

    @PostMapping("/api/intake/monitoring")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Recevoir une alarme de Zabbix, Nagios, Icinga ou d'un autre outil",
            description = "JSON, ou les mêmes champs en application/x-www-form-urlencoded : source, id, host, service, "
                    + "state (PROBLEM, RECOVERY, ACKNOWLEDGEMENT, UPDATE, FLAPPING), severity, summary, startedAt.")
    Accepted alarm(InputStream body) throws IOException {
        var raw = body.readNBytes(LONGEST + 1);
        return Accepted.of(alarms.take(Door.MONITORING, read(raw), raw));
    }

    private Optional<List<Told>> read(byte[] raw) {
        return raw.length > LONGEST
                ? Optional.empty()
                : reader.read(raw)
                        .map(MonitoringMessage::of)
                        .filter(MonitoringMessage::isReadable)
                        .map(message -> List.of(message.told(clock)));
    }
}
