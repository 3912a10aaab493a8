package fr.vigie.incident;

import java.util.List;

/** Where known errors are kept: causes that are found and not mended yet. */
@FunctionalInterface
public interface KnownErrors {

    /**
     * Those of a service, the newest first.
     *
     * @param service id
     */
    List<KnownError> of(String service);
}
