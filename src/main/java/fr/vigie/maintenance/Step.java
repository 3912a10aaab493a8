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
    CANCELLED
}
