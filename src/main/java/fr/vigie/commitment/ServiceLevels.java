package fr.vigie.commitment;

import java.util.Collection;
import java.util.Map;

/** What was agreed for each service, read from the table in which it stands. */
@FunctionalInterface
public interface ServiceLevels {

    /** By service; never fails: one of which the table says nothing, or nothing usable, is left out. */
    Map<String, ServiceLevel> of(Collection<String> services);
}
