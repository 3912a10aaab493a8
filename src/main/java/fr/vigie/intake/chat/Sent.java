package fr.vigie.intake.chat;

import com.fasterxml.jackson.annotation.JsonAlias;
import org.jspecify.annotations.Nullable;

/** What a client sends, as it is written. */
final class Sent {

    private Sent() {}

    /**
     * The first message.
     *
     * @param id       the client machine's own name for it, unguessable, so that it may be sent again
     * @param language {@code fr} or {@code en}
     */
    record Opening(
            @Nullable String name,
            @Nullable String email,
            @Nullable String message,
            @Nullable String id,
            @Nullable String language) {}

    /** Each message after it. */
    record Message(
            @JsonAlias("text") @Nullable String message,
            @Nullable String id) {}

    /** The last line that showed. */
    record Seen(long seq) {}
}
