package fr.vigie.procedure;

import java.time.Instant;
import java.util.Optional;

/** The promises of what a procedure carries, for those who change it on the way. */
public interface RunningPromises {

    /** By when somebody is to act; empty where nothing is promised under this reference. */
    Optional<Instant> due(String reference);

    /**
     * Counts the running promise anew, from its own start, by the delay that is drawn for it now; one that can still be
     * kept is not broken by it.
     *
     * @param why for its journal, in French
     */
    void recount(String reference, String why);
}
