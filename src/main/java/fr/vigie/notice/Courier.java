package fr.vigie.notice;

import fr.vigie.client.Carrier;

/** One way out of the machine. */
public interface Courier {

    /** For which notices it is made; where two stand for one carrier, the first by {@code @Order} carries. */
    Carrier carrier();

    /** How many letters may be on their way at once, where {@code usual} are by others. */
    default int lanes(int usual) {
        return usual;
    }

    /**
     * Carries one letter, outside any transaction, and answers within 10 seconds. What it throws counts as
     * {@link Delivery.Unknown}.
     */
    Delivery carry(Letter letter);
}
