package fr.vigie.intake.heartbeat;

import java.time.Duration;

/** A span of time in French words. */
class Wait {

    /** How often something comes that comes once in this span: "toutes les 5 min", "chaque heure". */
    static String each(Duration span) {
        var words = inWords(span);
        return switch (words) {
            case "1 s" -> "chaque seconde";
            case "1 min" -> "chaque minute";
            case "1 h" -> "chaque heure";
            case "24 h" -> "chaque jour";
            default -> words.endsWith("jours") ? "tous les " + words : "toutes les " + words;
        };
    }

    private static String inWords(Duration span) {
        var seconds = span.toSeconds();
        if (seconds > 86_400 && seconds % 86_400 == 0) {
            return seconds / 86_400 + " jours";
        }
        if (seconds % 3600 == 0) {
            return seconds / 3600 + " h";
        }
        return seconds % 60 == 0 ? seconds / 60 + " min" : seconds + " s";
    }

    private Wait() {}
}
