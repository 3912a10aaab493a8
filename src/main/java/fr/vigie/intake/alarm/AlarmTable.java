package fr.vigie.intake.alarm;

import org.jspecify.annotations.Nullable;

/** The process owners' table that says what an alarm is in our words. */
@FunctionalInterface
interface AlarmTable {

    /** Never fails: where the table can't be used, it says nothing, and that it is broken. */
    Answer read(AlarmWords words);

    /**
     * What the table says; null where the words of the alarm stay as they are.
     *
     * @param broken whether the table could not be used
     */
    record Answer(
            @Nullable String service,
            @Nullable String severity,
            @Nullable String client,
            boolean broken) {

        static final Answer BROKEN = new Answer(null, null, null, true);
    }
}
