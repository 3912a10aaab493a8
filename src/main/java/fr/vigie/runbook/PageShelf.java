package fr.vigie.runbook;

import java.util.Optional;

/** Where pages lie that were changed after Vigie was delivered. */
public interface PageShelf {

    /** The newest page of this file name, such as {@code api-p1.md}, if somebody changed it. */
    Optional<String> latest(String name);
}
