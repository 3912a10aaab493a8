package fr.vigie.intake.alarm;

import fr.vigie.incident.Alarm.Turn;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What Zabbix, Nagios, Icinga and others call the turns of an alarm. */
enum MonitoringState {
    PROBLEM(Turn.BEGINS, "", "1", "DOWN", "CRITICAL", "WARNING", "UNREACHABLE", "FIRING"),
    RECOVERY(Turn.ENDS, "Fin d'alarme : ", "0", "OK", "UP", "RESOLVED", "RECOVERED"),
    ACKNOWLEDGEMENT(Turn.SAID, "Acquittée dans la supervision : ", "ACKNOWLEDGED"),
    /** Over there somebody commented it, took it back, changed how bad it is. */
    UPDATE(Turn.SAID, "Mise à jour dans la supervision : "),
    FLAPPING(Turn.UNSTABLE, "Instable selon la supervision : ", "FLAPPINGSTART"),
    FLAPPINGSTOP(Turn.STABLE, "Stable selon la supervision : ", "FLAPPINGEND", "FLAPPINGDISABLED"),
    DOWNTIME(Turn.SAID, "Arrêt prévu dans la supervision : ", "DOWNTIMESTART"),
    DOWNTIMEEND(Turn.SAID, "Fin d'arrêt prévu dans la supervision : ", "DOWNTIMECANCELLED", "DOWNTIMEREMOVED"),
    /** Nobody foresaw it: a person looks at it. */
    OTHER(Turn.BEGINS, "");

    private final Turn turn;
    private final String before;
    private final List<String> others;

    MonitoringState(Turn turn, String before, String... others) {
        this.turn = turn;
        this.before = before;
        this.others = List.of(others);
    }

    static MonitoringState of(String word) {
        var name = word.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(state -> state.name().equals(name) || state.others.contains(name))
                .findFirst()
                .orElse(OTHER);
    }

    Turn turn() {
        return turn;
    }

    /** In front of what the monitoring system says. */
    String before() {
        return before;
    }

    /** Whether the same problem is told once by this, so that it is not doubled where it comes again. */
    boolean isOnce() {
        return this == PROBLEM || this == RECOVERY;
    }
}
