package fr.vigie.servicetime;

/** The kinds of hours of the service contract, in the order in which they answer. */
public enum Slot {
    /** The whole day of a declared event, for the clients that it covers. */
    EVENT(1),
    /** Monday to Friday 09:00-13:00 and 14:00-17:00, never on public holidays. */
    BUSINESS(2),
    /** Monday to Friday 09:00-17:00, public holidays too, and Saturday 00:00 to Monday 00:00. */
    ON_CALL(4),
    /** Day and night. */
    ALWAYS(8);

    private final int bit;

    Slot(int bit) {
        this.bit = bit;
    }

    int bit() {
        return bit;
    }

    /** The first to answer of those whose bits are set. */
    static Slot first(int state) {
        for (var slot : values()) {
            if ((state & slot.bit) != 0) {
                return slot;
            }
        }
        return ALWAYS;
    }
}
