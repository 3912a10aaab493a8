package fr.vigie.intake.chat;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a conversation, as the client reads it.
 *
 * @param seq       its place; later ones have higher numbers, and none is missing
 * @param ours      whether we say it
 * @param kind      {@code CLIENT} for the client's own words, {@code RECORDED} and {@code MOVED} for what the chat itself
 *                  says of the reference, else the kind of the notice
 * @param reference of the ticket that it belongs to
 * @param id        the name that the client's machine gave to its message
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChatLine(
        long seq,
        Instant at,
        boolean ours,
        String kind,
        String text,
        String reference,
        @Nullable String id) {

    static final String CLIENT = "CLIENT";
    static final String RECORDED = "RECORDED";
    static final String MOVED = "MOVED";
}
