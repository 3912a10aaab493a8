package fr.vigie.incident;

import fr.vigie.incident.Alarm.Turn;
import java.time.Instant;

/**
 * How one thing that alarms stands.
 *
 * @param firing    whether it fires, as far as was heard
 * @param changes   how often it changed in the unrest that began at {@code since}
 * @param changedAt when it changed last
 * @param unstable  whether it comes and goes, and is only counted
 */
record AlarmState(boolean firing, int changes, Instant since, Instant changedAt, boolean unstable) {

    static AlarmState first(Turn turn, Instant at) {
        return new AlarmState(turn.opens(), 0, at, at, turn == Turn.UNSTABLE);
    }

    AlarmState after(Turn turn, Instant at, AlarmSettings settings) {
        return switch (turn) {
            case SAID -> this;
            case UNSTABLE -> new AlarmState(firing, changes, since, at, true);
            case STABLE -> calm(at);
            case BEGINS -> firing ? this : changed(at, settings);
            case ENDS -> firing ? changed(at, settings) : this;
        };
    }

    /** It has kept its state long enough. */
    AlarmState calm(Instant at) {
        return new AlarmState(firing, 0, at, changedAt, false);
    }

    private AlarmState changed(Instant at, AlarmSettings settings) {
        var goesOn = unstable || at.isBefore(changedAt.plus(settings.hold()));
        var count = goesOn ? changes + 1 : 1;
        return new AlarmState(!firing, count, goesOn ? since : at, at, unstable || count >= settings.changes());
    }
}
