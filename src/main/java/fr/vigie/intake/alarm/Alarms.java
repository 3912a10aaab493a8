package fr.vigie.intake.alarm;

import fr.vigie.incident.Alarm;
import fr.vigie.incident.AlarmDesk;
import fr.vigie.incident.Channel;
import fr.vigie.incident.Contact;
import fr.vigie.incident.Recorded;
import fr.vigie.incident.Report;
import fr.vigie.intake.Clipped;
import fr.vigie.intake.Door;
import fr.vigie.intake.DoorBell;
import fr.vigie.intake.Fingerprint;
import fr.vigie.refusal.BrokenRule;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What the doors for alarms have in common: whatever can be stored is taken, in our words where the table has some, and
 * what can't be read becomes a report that a person sees.
 */
@Component
class Alarms {

    private static final Logger log = LoggerFactory.getLogger(Alarms.class);
    private static final int LONGEST_TEXT = 20_000;

    /** Bytes of an unreadable message that can matter for its text. */
    private static final int LONGEST_RAW = 4 * LONGEST_TEXT;

    private final AlarmDesk desk;
    private final AlarmTable table;

    Alarms(AlarmDesk desk, AlarmTable table) {
        this.desk = desk;
        this.table = table;
    }

    /**
     * Takes what was read of a message, or shows the message to a person where it can't be read or breaks a rule.
     *
     * @return the references of the incidents that it concerns
     */
    List<String> take(Door door, Optional<List<Told>> told, byte[] raw) {
        return told.flatMap(this::taken)
                .orElseGet(() -> shown(door, raw))
                .map(Recorded::reference)
                .distinct()
                .toList();
    }

    private Optional<Stream<Recorded>> taken(List<Told> told) {
        try {
            var recorded = told.stream()
                    .map(each -> desk.receive(mapped(each)))
                    .flatMap(Optional::stream)
                    .toList();
            if (recorded.isEmpty()) {
                log.info("A monitoring system spoke of an alarm that no open incident knows");
            }
            return Optional.of(recorded.stream());
        } catch (BrokenRule broken) {
            log.warn("An alarm breaks a rule, and is shown to a person as it came: {}", broken.getMessage());
            return Optional.empty();
        }
    }

    private Alarm mapped(Told told) {
        var words = told.words();
        var answer = table.read(words);
        var report = told.alarm().report();
        var said = report.description() == null ? "" : report.description();
        return new Alarm(
                new Report(
                        report.channel(),
                        answer.client() == null ? report.client() : Clipped.orNull(200, answer.client()),
                        report.contact(),
                        report.subject(),
                        answer.broken()
                                ? Clipped.to(
                                        LONGEST_TEXT,
                                        "La table des alarmes (alarm.dmn) est inutilisable : service et gravité sont "
                                                + "ceux de l'alarme.\n\n" + said)
                                : report.description(),
                        Clipped.orNull(100, answer.service() == null ? words.service() : answer.service()),
                        Clipped.orNull(100, answer.severity() == null ? words.severity() : answer.severity()),
                        report.notifiedAt(),
                        report.occurredAt(),
                        report.externalId(),
                        report.dedupKey(),
                        report.reportedBy()),
                told.alarm().what(),
                told.alarm().turn(),
                told.alarm().number());
    }

    private Stream<Recorded> shown(Door door, byte[] raw) {
        DoorBell.parked();
        var key = String.join("|", "unreadable", door.code(), Fingerprint.of(raw));
        var head = new String(raw, 0, Math.min(raw.length, LONGEST_RAW), StandardCharsets.UTF_8);
        var report = new Report(
                Channel.MONITORING,
                null,
                Contact.NOBODY,
                "Alarme illisible, reçue par la porte " + door.label(),
                Clipped.to(LONGEST_TEXT, "Reçu tel quel :\n\n" + head),
                null,
                null,
                null,
                null,
                null,
                key,
                door.code());
        return desk.receive(new Alarm(report, key, Alarm.Turn.BEGINS)).stream();
    }
}
