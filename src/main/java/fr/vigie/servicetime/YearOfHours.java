package fr.vigie.servicetime;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One civil year as a line of changes: which slots are on from each change to the next, and how much of the counted
 * hours has run by then. Every question is a binary search; positions are nanoseconds since the year began.
 */
final class YearOfHours {

    private static final int COVERED = Slot.EVENT.bit() | Slot.BUSINESS.bit() | Slot.ON_CALL.bit();

    private final Instant start;
    private final Instant end;
    private final long[] changes;
    private final int[] on;
    private final long[] business;
    private final long[] covered;

    /**
     * @param changes where the slots change, the first at 0, ascending
     * @param on      the bits of the slots that are on from each change
     */
    YearOfHours(Instant start, Instant end, long[] changes, int[] on) {
        this.start = start;
        this.end = end;
        this.changes = changes;
        this.on = on;
        this.business = running(Slot.BUSINESS.bit());
        this.covered = running(COVERED);
    }

    private long[] running(int counted) {
        var run = new long[changes.length + 1];
        for (int i = 0; i < changes.length; i++) {
            long until = i + 1 < changes.length ? changes[i + 1] : position(end);
            run[i + 1] = run[i] + ((on[i] & counted) == 0 ? 0 : until - changes[i]);
        }
        return run;
    }

    int onAt(Instant instant) {
        return on[indexAt(instant)];
    }

    /** Where the line first shows something else than {@code state} after {@code instant}; {@code null} if nowhere. */
    @Nullable
    Instant changeFrom(int state, Instant instant) {
        int from = instant.isBefore(start) ? 0 : indexAt(instant) + 1;
        for (int i = from; i < changes.length; i++) {
            if (on[i] != state) {
                return start.plusNanos(changes[i]);
            }
        }
        return null;
    }

    /** How much has been counted from the start of the year to {@code instant}. */
    long counted(Counted what, Instant instant) {
        var run = run(what);
        int i = indexAt(instant);
        return run[i] + (run[i + 1] == run[i] ? 0 : position(instant) - changes[i]);
    }

    long total(Counted what) {
        return run(what)[changes.length];
    }

    /** The first instant at which {@code amount}, above 0 and at most the total, has been counted. */
    Instant reaching(Counted what, long amount) {
        var run = run(what);
        int reached = firstAtLeast(run, amount);
        return start.plusNanos(changes[reached - 1] + amount - run[reached - 1]);
    }

    private long[] run(Counted what) {
        return what == Counted.BUSINESS ? business : covered;
    }

    private int indexAt(Instant instant) {
        int found = Arrays.binarySearch(changes, position(instant));
        return found >= 0 ? found : -found - 2;
    }

    private long position(Instant instant) {
        return Duration.between(start, instant).toNanos();
    }

    private static int firstAtLeast(long[] ascending, long value) {
        int low = 0;
        int high = ascending.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
