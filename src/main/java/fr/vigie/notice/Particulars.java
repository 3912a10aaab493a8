package fr.vigie.notice;

import fr.vigie.servicetime.Slot;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a notice may speak of; a text names these.
 *
 * @param reference of the ticket
 * @param subject   of the report, in the words of whoever made it
 * @param client    its code or the name that was given
 * @param service   what is failing
 * @param priority  from 1 to 5, null while nobody has judged it
 * @param deadline  by when we said that a person acts
 * @param missed    whether that instant is past
 * @param teams     to whom the ticket is offered, as people say it
 * @param level     how many times nobody acted in time
 * @param words     what a person said, or what could not be delivered
 * @param slot      which hours these are, for the ways to reach us
 * @param at        when it is told
 * @param works     what we stop on purpose, where it is about that
 */
public record Particulars(
        String reference,
        String subject,
        @Nullable String client,
        @Nullable String service,
        @Nullable Integer priority,
        @Nullable Instant deadline,
        boolean missed,
        String teams,
        int level,
        @Nullable String words,
        Slot slot,
        Instant at,
        @Nullable Works works) {

    /** What is about no works of ours. */
    public Particulars(
            String reference,
            String subject,
            @Nullable String client,
            @Nullable String service,
            @Nullable Integer priority,
            @Nullable Instant deadline,
            boolean missed,
            String teams,
            int level,
            @Nullable String words,
            Slot slot,
            Instant at) {
        this(reference, subject, client, service, priority, deadline, missed, teams, level, words, slot, at, null);
    }

    /** What we tell of works of ours, to those who use what stops. */
    public static Particulars about(
            Works works, String reference, String subject, @Nullable String words, Slot slot, Instant at) {
        return new Particulars(reference, subject, null, null, null, null, false, "", 0, words, slot, at, works);
    }
}
