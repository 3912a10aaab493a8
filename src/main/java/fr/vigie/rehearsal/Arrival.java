package fr.vigie.rehearsal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One incident of a rehearsal, with all that chance decides about it: both runs draw the same.
 *
 * @param at       when its report reaches us
 * @param priority as a person judges it, from 1 to 5
 * @param diagnose minutes from taking it up to the diagnosis
 * @param engage   minutes from taking it up to the first action
 * @param restore  minutes from taking it up to the restoration
 */
public record Arrival(
        String reference,
        Instant at,
        String channel,
        @Nullable String service,
        @Nullable String severity,
        @Nullable String client,
        int priority,
        double diagnose,
        double engage,
        double restore) {}
