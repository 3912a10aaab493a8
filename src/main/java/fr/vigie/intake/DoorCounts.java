package fr.vigie.intake;

/**
 * How often something was told at a door, and what came of it.
 *
 * @param heard   came in and is safe
 * @param refused was turned away, or parked, in words
 * @param failed  could not be taken in
 */
public record DoorCounts(long heard, long refused, long failed) {

    /** Of a door at which nobody was. */
    public static final DoorCounts NONE = new DoorCounts(0, 0, 0);

    static final DoorCounts ONE_HEARD = new DoorCounts(1, 0, 0);
    static final DoorCounts ONE_REFUSED = new DoorCounts(0, 1, 0);
    static final DoorCounts ONE_FAILED = new DoorCounts(0, 0, 1);

    DoorCounts plus(DoorCounts more) {
        return new DoorCounts(heard + more.heard, refused + more.refused, failed + more.failed);
    }
}
