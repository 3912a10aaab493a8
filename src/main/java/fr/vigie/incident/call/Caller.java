package fr.vigie.incident.call;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.vigie.incident.KnownError;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on the phone, and what is known around their call.
 *
 * @param client  of whom they are; null where nobody knows
 * @param contact who they are; null where nobody knows
 * @param recent  the last incidents of that client, newest first
 * @param open    what is open on the service that they name, whoever reported it, the most urgent first
 * @param knownErrors what is known of that service and helps, the newest first
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Caller(
        @Nullable Company client,
        @Nullable Person contact,
        List<Known> recent,
        List<Known> open,
        List<KnownError> knownErrors) {

    /**
     * A client in few words.
     *
     * @param services ids of what it uses
     */
    record Company(String code, String name, String language, List<String> services) {}

    /** A contact of the directory. */
    record Person(
            String name, @Nullable String email, @Nullable String mobile) {}

    /**
     * An incident in one line.
     *
     * @param client   its code or the name that was given
     * @param service  id
     * @param state    as an agent says it
     * @param isOpen   whether a report can still join it
     */
    record Known(
            String reference,
            String subject,
            @Nullable String client,
            @Nullable String service,
            @Nullable Integer priority,
            String state,
            boolean isOpen,
            Instant notifiedAt) {}

    /** A service or a client to pick from a list. */
    record Choice(String id, String name) {}
}
