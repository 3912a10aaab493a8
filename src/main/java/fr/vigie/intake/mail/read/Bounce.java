package fr.vigie.intake.mail.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mail server says became of a mail (RFC 3464, or in words of its own).
 *
 * @param about      the names that the mail may have, with their angle brackets, the most certain first; anyone can write
 *                   them, so only one that we issued counts
 * @param outcome    what became of it
 * @param recipient  for whom it was; null where it is not said
 * @param status     such as {@code 5.1.1} (RFC 3463); null where it is not said
 * @param diagnostic the words of the server that refused it, one line; null where there are none
 */
public record Bounce(
        List<String> about,
        Outcome outcome,
        @Nullable String recipient,
        @Nullable String status,
        @Nullable String diagnostic) {

    /** What became of a mail. */
    public enum Outcome {
        /** It will never arrive. */
        FAILED,
        /** Its server goes on trying. */
        DELAYED,
        /** It arrived, or went on to a server that will not say more. */
        DELIVERED
    }

    /** Copies the list. */
    public Bounce {
        about = List.copyOf(about);
    }

    /** Whether its server goes on trying. */
    public boolean temporary() {
        return outcome == Outcome.DELAYED;
    }
}
