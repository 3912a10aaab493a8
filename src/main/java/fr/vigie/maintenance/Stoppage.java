package fr.vigie.maintenance;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Services that we stop on purpose, for a while.
 *
 * @param reference of the maintenance or interruption
 * @param services  ids of those that stop
 * @param from      when it was started, or is to start
 * @param to        when it was finished, or is to be; null while nobody can say
 * @param proper    whether every affected client was told as long ahead, and as much, as the contract promises
 * @param promised  until when it was to last as far as they were told in time; null where they were not
 */
public record Stoppage(
        String reference,
        Kind kind,
        State state,
        List<String> services,
        Instant from,
        @Nullable Instant to,
        boolean proper,
        @Nullable Instant promised) {

    /** One that lasts no longer than was told. */
    public Stoppage(
            String reference,
            Kind kind,
            State state,
            List<String> services,
            Instant from,
            @Nullable Instant to,
            boolean proper) {
        this(reference, kind, state, services, from, to, proper, proper ? Instant.MAX : null);
    }

    /** Why one stops a service on purpose. */
    public enum Kind {
        /** Planned and announced. */
        MAINTENANCE,
        /** Data or system are threatened: on very short notice. */
        EMERGENCY
    }

    /** How far it is. */
    public enum State {
        ANNOUNCED,
        /** Its announced hour has come, and nobody has decided whether it takes place then. */
        UNDECIDED,
        RUNNING,
        OVER,
        /** It was announced, and does not take place. */
        CANCELLED
    }
}
