package fr.vigie.servicetime;

import java.time.LocalTime;

/**
 * From one wall time in Paris to another of the same day, the end left out.
 *
 * @param to midnight stands for the end of the day
 */
public record Hours(LocalTime from, LocalTime to) {

    static final Hours ALL_DAY = new Hours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    /** Whether the end comes after the start. */
    public boolean inOrder() {
        return to.equals(LocalTime.MIDNIGHT) || from.isBefore(to);
    }

    /** Whether these end before {@code later} starts, or as it does. */
    public boolean inOrderBefore(Hours later) {
        return !to.equals(LocalTime.MIDNIGHT) && !to.isAfter(later.from);
    }
}
