package fr.vigie.door;

/** The last wrong passwords of one account from one address, as prints: few, and in little room. */
class Mistakes {

    private static final int KEPT = 8;

    private final long[] prints = new long[KEPT];
    private int made;

    /** Whether it is none of the last ones; it is remembered. */
    boolean isNew(long print) {
        for (var at = 0; at < Math.min(made, KEPT); at++) {
            if (prints[at] == print) {
                return false;
            }
        }
        prints[made++ % KEPT] = print;
        return true;
    }
}
