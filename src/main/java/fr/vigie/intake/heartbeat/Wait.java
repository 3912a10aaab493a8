package fr.vigie.intake.heartbeat;

import java.time.Duration;

/** A span of time in French words. */
class Wait {

    static String inWords(Duration span) {
        var seconds = span.toSeconds();
        if (seconds % 3600 == 0) {
            return seconds / 3600 + " h";
        }
        return seconds % 60 == 0 ? seconds / 60 + " min" : seconds + " s";
    }

    private Wait() {}
}
