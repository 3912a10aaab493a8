package fr.vigie.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.vigie.incident.Channel;
import fr.vigie.incident.Contact;
import fr.vigie.incident.Recorded;
import fr.vigie.incident.Report;
import fr.vigie.incident.ReportDesk;
import fr.vigie.refusal.BrokenRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The door for Alertmanager. It delivers at least once and gives up on a 4xx: whatever can be stored is answered 202, and
 * what can't be read becomes a report that a person sees.
 */
@RestController
@Tag(name = "Supervision")
class AlertmanagerApi {

    private static final Logger log = LoggerFactory.getLogger(AlertmanagerApi.class);

    /** Bytes read of one message; what is longer is shown to a person, cut. */
    private static final int LONGEST = 5 * 1024 * 1024;

    private final ReportDesk desk;
    private final ObjectMapper json;
    private final Clock clock;

    AlertmanagerApi(ReportDesk desk, ObjectMapper json, Clock clock) {
        this.desk = desk;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param reference  of the incident, where the message concerns one
     * @param references of all incidents that it concerns
     */
    record Accepted(@Nullable String reference, List<String> references) {}

    @PostMapping("/api/intake/alertmanager")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Recevoir un message d'Alertmanager (webhook v4)")
    Accepted alarm(InputStream body) throws IOException {
        var raw = body.readNBytes(LONGEST + 1);
        var references = taken(raw)
                .orElseGet(() -> Stream.of(desk.receive(unreadable(raw))))
                .map(Recorded::reference)
                .distinct()
                .toList();
        return new Accepted(references.isEmpty() ? null : references.get(0), references);
    }

    private Optional<Stream<Recorded>> taken(byte[] raw) {
        try {
            return read(raw).map(this::take);
        } catch (BrokenRule broken) {
            log.warn("An alarm breaks a rule, and is shown to a person as it came: {}", broken.getMessage());
            return Optional.empty();
        }
    }

    private Optional<AlertmanagerMessage> read(byte[] raw) {
        if (raw.length > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(json.readValue(raw, AlertmanagerMessage.class))
                    .filter(AlertmanagerMessage::isReadable);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private Stream<Recorded> take(AlertmanagerMessage message) {
        var opened = message.reports(true, clock).stream().map(desk::receive).toList();
        var ended = message.reports(false, clock).stream()
                .map(desk::receiveIfKnown)
                .flatMap(Optional::stream)
                .toList();
        if (opened.isEmpty() && ended.isEmpty()) {
            log.info("An alarm ended that no open incident knows");
        }
        return Stream.concat(opened.stream(), ended.stream());
    }

    private static Report unreadable(byte[] raw) {
        return new Report(
                Channel.MONITORING,
                null,
                Contact.NOBODY,
                "Alarme illisible, reçue d'Alertmanager",
                Clipped.to(20_000, "Reçu tel quel :\n\n" + new String(raw, StandardCharsets.UTF_8)),
                null,
                null,
                null,
                null,
                "unreadable|" + Fingerprint.of(raw),
                null,
                "alertmanager");
    }
}
