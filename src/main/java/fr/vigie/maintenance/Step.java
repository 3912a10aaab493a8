package fr.vigie.maintenance;

/** What can happen to a maintenance, as its journal has it. */
enum Step {
    PLANNED,
    APPROVED,
    REFUSED,
    REVISED,
    NOTICE,
    TOLD_OTHERWISE,
    MOVED,
    STARTED,
    NOT_STARTED,
    EXTENDED,
    OVERRUN,
    ALARM,
    FINISHED,
    CANCELLED;

    /** Whether it says how far the maintenance is. */
    boolean isProgress() {
        return switch (this) {
            case PLANNED, APPROVED, REFUSED, REVISED, MOVED, STARTED, NOT_STARTED, FINISHED, CANCELLED -> true;
            case NOTICE, TOLD_OTHERWISE, EXTENDED, OVERRUN, ALARM -> false;
        };
    }
}
