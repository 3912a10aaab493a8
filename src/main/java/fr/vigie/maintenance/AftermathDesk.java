package fr.vigie.maintenance;

import fr.vigie.incident.Agent;
import fr.vigie.incident.Alarm;
import fr.vigie.incident.AlarmDesk;
import fr.vigie.incident.EntryKind;
import fr.vigie.incident.IncidentDesk;
import fr.vigie.incident.Report;
import fr.vigie.servicetime.FrenchTime;
import java.time.Clock;
import java.util.LinkedHashSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What remains when the window is over, whether or not the work is: alarms that nothing explains any more. */
@Component
@Transactional
class AftermathDesk {

    private static final int LONGEST = 20_000;

    private final HeldAlarms held;
    private final AlarmDesk alarms;
    private final IncidentDesk incidents;
    private final Maintenances maintenances;
    private final MaintenanceEntries entries;
    private final Clock clock;

    AftermathDesk(
            HeldAlarms held,
            AlarmDesk alarms,
            IncidentDesk incidents,
            Maintenances maintenances,
            MaintenanceEntries entries,
            Clock clock) {
        this.held = held;
        this.alarms = alarms;
        this.incidents = incidents;
        this.maintenances = maintenances;
        this.entries = entries;
        this.clock = clock;
    }

    /** Each that still fires opens an incident, whose acknowledgement counts from now; alarms of one failure share one. */
    void open(String reference) {
        // who takes an alarm in waits for this maintenance while holding the alarm: it is only read here
        var running = maintenances
                .findById(reference)
                .filter(maintenance -> maintenance.status() == Status.RUNNING)
                .map(maintenance -> maintenance.plan().window().to());
        if (running.filter(clock.instant()::isBefore).isPresent()) {
            // prolonged meanwhile: it explains them again
            return;
        }
        var opened = new LinkedHashSet<String>();
        for (var alarm : held.of(reference)) {
            if (alarm.firing() && alarm.incident() == null) {
                alarms.resume(
                                new Alarm(said(reference, alarm), alarm.what(), Alarm.Turn.BEGINS),
                                () -> held.fires(reference, alarm.what()))
                        .ifPresent(recorded -> {
                            if (recorded.opened()) {
                                opened.add(recorded.reference());
                            }
                            if (recorded.reference().startsWith("INC-")) {
                                held.opened(reference, alarm.what(), recorded.reference());
                            }
                        });
            }
        }
        opened.forEach(incident -> incidents.note(
                incident,
                EntryKind.MAINTENANCE_LINKED,
                "Sonnait déjà pendant la maintenance " + reference,
                new Agent(Entry.PROCEDURE)));
        if (!opened.isEmpty() || running.isEmpty() && held.count(reference) > 0) {
            entries.save(new Entry(
                    null,
                    reference,
                    clock.instant(),
                    Step.ALARM,
                    Entry.PROCEDURE,
                    opened.isEmpty()
                            ? "Plus aucune alarme rattachée ne reste sans incident"
                            : "Sonnent encore, incidents ouverts : " + String.join(", ", opened)));
        }
    }

    private static Report said(String maintenance, HeldAlarms.Held alarm) {
        var report = alarm.report();
        var before = "Sonnait déjà pendant la maintenance " + maintenance + ", depuis le "
                + FrenchTime.dated(alarm.firstAt()) + ".\n\n";
        var description = before + (report.description() == null ? "" : report.description());
        return new Report(
                report.channel(),
                report.client(),
                report.contact(),
                report.subject(),
                description.substring(0, Math.min(description.length(), LONGEST)),
                report.service(),
                report.severity(),
                null,
                report.occurredAt(),
                report.externalId(),
                report.dedupKey(),
                report.reportedBy());
    }
}
