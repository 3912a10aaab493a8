package fr.vigie.intake.chat;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who answers in the chat now, as its client reads it.
 *
 * @param open     whether somebody technical is there
 * @param by       the pool that has the client's words now; absent where nobody has
 * @param until    when that changes: the pool leaves, or support comes back
 * @param sentence all of it, in the client's language
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Answering(
        boolean open, @Nullable String by, @Nullable Instant until, String sentence) {}
