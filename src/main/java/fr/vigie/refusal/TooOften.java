package fr.vigie.refusal;

import java.time.Duration;

/** The request comes too soon after the last ones. */
public final class TooOften extends Refusal {

    private final Duration pause;

    /**
     * @param sentence what is wrong, in French, for the one who asked
     * @param pause    how long to wait before the next try
     */
    public TooOften(String sentence, Duration pause) {
        super(sentence);
        this.pause = pause;
    }

    /** How long to wait before the next try, in whole seconds, at least one: the value of {@code Retry-After}. */
    public long pauseSeconds() {
        return Math.max(1, pause.plusMillis(999).toSeconds());
    }

    @Override
    public int status() {
        return 429;
    }

    @Override
    public String title() {
        return "Demandes trop fréquentes";
    }
}
