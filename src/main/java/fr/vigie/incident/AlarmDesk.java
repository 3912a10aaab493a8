package fr.vigie.incident;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes alarms in: each is kept as a report, opens an incident or joins the open one of its key, and is written down so
 * that the journal can still be read. The end of an alarm closes nothing: a person decides.
 */
@Component
@Transactional
public class AlarmDesk {

    private final ReportDesk reports;
    private final AlarmLines lines;
    private final Clock clock;

    AlarmDesk(ReportDesk reports, AlarmLines lines, Clock clock) {
        this.reports = reports;
        this.lines = lines;
        this.clock = clock;
    }

    /**
     * @return the incident; empty where it only says more of something that nobody knows, and nothing is kept
     * @throws fr.vigie.refusal.BrokenRule with a sentence; then nothing is kept
     */
    public Optional<Recorded> receive(Alarm alarm) {
        var joined = new AtomicBoolean();
        Joining joining = (incident, at) -> {
            joined.set(true);
            return lines.joined(incident, alarm, at);
        };
        var recorded = alarm.turn().opens()
                ? Optional.of(reports.receive(alarm.report(), Papers.NONE, joining))
                : reports.receiveIfKnown(alarm.report(), joining);
        recorded.ifPresent(known -> {
            if (known.opened()) {
                lines.opened(known.reference(), alarm, clock.instant());
            } else if (!joined.get()) {
                lines.repeated(known.reference());
            }
        });
        return recorded;
    }
}
