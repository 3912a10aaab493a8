package fr.vigie.incident;

import java.time.Instant;
import java.util.Optional;

/** What we stop on purpose explains the alarms of what is stopped: whoever knows of such works keeps them, and says under which reference. */
public interface PlannedWork {

    /**
     * Keeps an alarm that begins, where works explain it; in the caller's transaction, which holds the lock of its key.
     *
     * @return the reference of the works; empty where nothing explains it and nothing is kept
     */
    Optional<String> begins(Alarm alarm, Instant at);

    /** The same for what is said of an alarm that was kept, whether or not the works go on: it ends, or somebody over there has seen it. */
    Optional<String> goesOn(Alarm alarm, Instant at);
}
