package fr.vigie.commitment;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** What was agreed for each service, read from the table in which it stands. */
@FunctionalInterface
public interface ServiceLevels {

    /** By service; never fails: one of which the table says nothing, or nothing usable, is left out. */
    Map<String, ServiceLevel> of(Collection<String> services);

    /**
     * The same, by the last table that was deployed before {@code then}; by the first one, where none was. A table that
     * never changes says the same at any time.
     */
    default Map<String, ServiceLevel> of(Collection<String> services, Instant then) {
        return of(services);
    }
}
