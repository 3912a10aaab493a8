package fr.vigie.rehearsal;

import java.util.function.IntConsumer;

/** How far a rehearsal is, never less than before; whoever no longer waits for it gives it up. */
class Progress {

    private volatile int today;
    private volatile int edited;
    private volatile boolean givenUp;

    /** Hears how far today's procedure is, in percent. */
    IntConsumer ofToday() {
        return percent -> today = Math.max(today, percent);
    }

    /** Hears how far the edited one is, in percent. */
    IntConsumer ofEdited() {
        return percent -> edited = Math.max(edited, percent);
    }

    /** Of both together. */
    int percent() {
        return (today + edited) / 2;
    }

    void giveUp() {
        givenUp = true;
    }

    boolean isGivenUp() {
        return givenUp;
    }
}
