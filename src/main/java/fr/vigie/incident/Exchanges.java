package fr.vigie.incident;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.vigie.client.Carrier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that was said between a client and us about one ticket.
 *
 * @param subject of the ticket
 * @param cut     whether older lines than these exist
 * @param lines   oldest first
 * @param ways    by which a message would reach the client now; none where nobody could be reached
 * @param others how many more people it would reach: those whose reports belong to this ticket, under their own reference
 * @param closed  why nothing can be written any more, as a French sentence; null where it can
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Exchanges(
        String reference,
        Status status,
        String subject,
        boolean cut,
        List<Exchange> lines,
        List<Way> ways,
        int others,
        @Nullable String closed) {

    /** Where a message goes. */
    public record Way(Carrier carrier, String recipient) {}
}
