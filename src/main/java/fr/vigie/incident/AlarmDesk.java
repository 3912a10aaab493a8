package fr.vigie.incident;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
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
    private final OneAtATime oneAtATime;
    private final List<PlannedWork> works;
    private final Clock clock;

    AlarmDesk(ReportDesk reports, AlarmLines lines, OneAtATime oneAtATime, List<PlannedWork> works, Clock clock) {
        this.reports = reports;
        this.lines = lines;
        this.oneAtATime = oneAtATime;
        this.works = works;
        this.clock = clock;
    }

    /**
     * @return the incident, or the works that explain it; empty where it only says more of something that nobody knows,
     *     and nothing is kept
     * @throws fr.vigie.refusal.BrokenRule with a sentence; then nothing is kept
     */
    public Optional<Recorded> receive(Alarm alarm) {
        var joined = new AtomicBoolean();
        Joining joining = (incident, at) -> {
            joined.set(true);
            return lines.joined(incident, alarm, at);
        };
        var known = reports.receiveIfKnown(alarm.report(), joining);
        // one that was kept and ends is no longer there to open anything, whatever else knows of it
        if (known.isEmpty() || !alarm.turn().opens()) {
            var explained = explained(alarm);
            if (known.isEmpty() && explained.isPresent()) {
                return explained;
            }
        }
        var recorded = known.isEmpty() && alarm.turn().opens()
                ? Optional.of(reports.receive(alarm.report(), Papers.NONE, joining))
                : known;
        recorded.ifPresent(incident -> {
            if (incident.opened()) {
                lines.opened(incident.reference(), alarm, clock.instant());
            } else if (!joined.get()) {
                lines.repeated(incident.reference());
            }
        });
        return recorded;
    }

    /**
     * Takes in one that was kept by works which are over, unless it has ended by now.
     *
     * @param fires whether it still does, asked when nobody else can say more of it
     */
    public Optional<Recorded> resume(Alarm alarm, BooleanSupplier fires) {
        oneAtATime.report(alarm.report());
        return fires.getAsBoolean() ? receive(alarm) : Optional.empty();
    }

    private Optional<Recorded> explained(Alarm alarm) {
        var now = clock.instant();
        return works.stream()
                .flatMap(work -> (alarm.turn().opens() ? work.begins(alarm, now) : work.goesOn(alarm, now)).stream())
                .findFirst()
                .map(reference -> new Recorded(reference, false));
    }
}
