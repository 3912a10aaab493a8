package fr.vigie.commitment;

/** How urgent a ticket is; support sets it when the ticket is opened, never the client. */
public enum Priority {
    /** A critical service has failed, for good and without workaround. */
    P1(1),
    /** A critical service is degraded, or fails now and then. */
    P2(2),
    /** A service that is not critical has failed or is degraded. */
    P3(3),
    /** Technical assistance. */
    P4(4),
    /** A change request. */
    P5(5);

    private final int code;

    Priority(int code) {
        this.code = code;
    }

    /** From 1, the most urgent, to 5. */
    public int code() {
        return code;
    }

    /**
     * The priority with this code.
     *
     * @throws IllegalArgumentException with a French sentence, when {@code code} is not one of 1 to 5
     */
    public static Priority of(int code) {
        if (code < 1 || code > values().length) {
            throw new IllegalArgumentException("La priorité " + code + " n'existe pas : elle va de 1 à 5.");
        }
        return values()[code - 1];
    }

    /** The engine's number for the same, where more comes first: 100 for {@link #P1}, 20 for {@link #P5}. */
    public int taskPriority() {
        return 120 - 20 * code;
    }
}
