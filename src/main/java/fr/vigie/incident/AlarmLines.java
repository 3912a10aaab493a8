package fr.vigie.incident;

import fr.vigie.incident.Alarm.Turn;
import fr.vigie.servicetime.FrenchTime;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Decides which alarms have a line in the journal: a storm, or one that comes and goes, must not hide what people wrote. */
@Component
class AlarmLines {

    private final AlarmRows rows;
    private final AlarmGroup group;
    private final AlarmSettings settings;

    AlarmLines(AlarmRows rows, AlarmGroup group, AlarmSettings settings) {
        this.rows = rows;
        this.group = group;
        this.settings = settings;
    }

    /** The incident begins with this alarm. */
    void opened(String incident, Alarm alarm, Instant at) {
        rows.keep(incident, alarm, AlarmState.first(alarm.turn(), at));
    }

    Optional<String> joined(String incident, Alarm alarm, Instant at) {
        var report = alarm.report();
        var holder = group.holder(incident, report.dedupKey());
        var before = rows.find(holder, alarm.what());
        var turn = rows.knowsLater(holder, alarm) ? Turn.SAID : alarm.turn();
        var after = before.map(state -> state.after(turn, at, settings)).orElseGet(() -> AlarmState.first(turn, at));
        var restless = before.map(AlarmState::unstable).orElse(false);
        if (turn != Turn.SAID) {
            rows.keep(holder, alarm, after);
        }
        if (restless && after.unstable()) {
            return Optional.empty();
        }
        if (after.unstable() || restless) {
            return !rows.mayTellUnrest(incident)
                    ? oneOfMany(incident, report, at)
                    : Optional.of(restless ? "Alarme redevenue stable, " + report.sentence() : unstable(report, after));
        }
        return turn == Turn.ENDS && group.firing(incident) == 0 && rows.mayRest(incident, at)
                ? Optional.of("Nouveau signalement, " + report.sentence() + " ; plus aucune alarme en cours")
                : oneOfMany(incident, report, at);
    }

    /** The very same as before. */
    void repeated(String incident) {
        rows.repeated(incident);
    }

    private Optional<String> oneOfMany(String incident, Report report, Instant at) {
        return switch (rows.oneMore(incident, settings.lines(), at)) {
            case 0 -> Optional.of("Nouveau signalement, " + report.sentence());
            case 1 ->
                Optional.of("Nouveau signalement, " + report.sentence()
                        + " ; les alarmes suivantes sont conservées et comptées");
            default -> Optional.empty();
        };
    }

    private static String unstable(Report report, AlarmState state) {
        var counted = state.changes() == 0
                ? "selon la supervision"
                : state.changes() + " changements d'état depuis " + FrenchTime.brief(state.since());
        return "Alarme instable (" + counted + "), " + report.sentence() + " ; les changements suivants sont comptés";
    }
}
