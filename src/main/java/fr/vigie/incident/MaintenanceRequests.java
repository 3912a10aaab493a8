package fr.vigie.incident;

import java.util.List;

/** Where maintenances are asked for that something else than an incident needs. */
@FunctionalInterface
public interface MaintenanceRequests {

    /**
     * Asks for one, in the caller's transaction.
     *
     * @param reason   what is to be done, in one sentence
     * @param services ids of those that it stops, as far as they are known
     * @return its reference
     */
    String request(String reason, List<String> services, Agent by);
}
