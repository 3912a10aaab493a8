package fr.vigie.incident;

import fr.vigie.servicetime.FrenchTime;
import java.time.Clock;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down, now and then, how many alarms were only counted, and how the unstable ones ended. */
@Component
class AlarmSummary {

    private final AlarmRows rows;
    private final AlarmGroup group;
    private final AlarmSettings settings;
    private final Incidents incidents;
    private final Ledger ledger;
    private final Clock clock;

    AlarmSummary(
            AlarmRows rows, AlarmGroup group, AlarmSettings settings, Incidents incidents, Ledger ledger, Clock clock) {
        this.rows = rows;
        this.group = group;
        this.settings = settings;
        this.incidents = incidents;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    @Transactional
    void write() {
        var now = clock.instant();
        rows.takeCounted(now, settings.hold()).stream()
                .filter(tally -> tally.more() > 0)
                .forEach(tally -> write(tally.incident(), words(tally), now));
        rows.takeCalmed(now.minus(settings.hold()), now).forEach(alarm -> {
            // what belongs to another incident by now is told where people are at it
            var incident = group.toldTo(alarm.incident());
            if (rows.mayTellUnrest(incident)) {
                write(incident, words(alarm), now);
            } else {
                rows.oneMore(incident, settings.lines(), now);
            }
        });
    }

    private String words(AlarmRows.Tally tally) {
        var firing = group.firing(tally.incident());
        var unstable = group.unstable(tally.incident());
        return "Alarme rappelée " + tally.more() + " fois depuis " + FrenchTime.brief(tally.since()) + " ; "
                + (firing == 0 ? "plus aucune alarme en cours" : firing + " en cours")
                + (unstable == 0 ? "" : ", " + unstable + (unstable == 1 ? " instable" : " instables"));
    }

    private static String words(AlarmRows.Calmed alarm) {
        return "Alarme redevenue stable, " + (alarm.state().firing() ? "en cours" : "terminée") + " : "
                + alarm.subject() + " (" + alarm.state().changes() + " changements d'état depuis "
                + FrenchTime.brief(alarm.state().since()) + ")";
    }

    private void write(String incident, String words, Instant at) {
        ledger.note(incidents.get(incident).journal(at, EntryKind.REPORT_ATTACHED, JournalEntry.PROCEDURE, words));
    }
}
