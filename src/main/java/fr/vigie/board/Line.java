package fr.vigie.board;

import fr.vigie.incident.Status;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One open incident.
 *
 * @param priority   from 1 to 5; null until somebody has judged it
 * @param subject    neutral words where it is for few to know
 * @param client     its name; null where it is not known, or for few to know
 * @param service    as people call it; null as for {@code client}
 * @param claimed    whether somebody has it
 * @param who        who has it, or which teams may take it
 * @param level      how often nobody acted in time
 * @param since      when it came to be as it is
 * @param near       from when on the promise that runs is close to its end; null where none runs any more
 * @param due        by when somebody must act, or had to: strictly before it to diagnose, at the latest then to intervene
 */
record Line(
        String reference,
        @Nullable Integer priority,
        String subject,
        boolean restricted,
        @Nullable String client,
        @Nullable String service,
        Status state,
        boolean claimed,
        String who,
        int level,
        Instant since,
        @Nullable Instant near,
        Instant due) {

    /** Whether a promise runs. */
    static boolean waits(Status state) {
        return state == Status.REPORTED || state == Status.OPEN;
    }
}
