package fr.vigie.audit;

import fr.vigie.refusal.BrokenRule;
import fr.vigie.refusal.Read;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the audit somebody wants to read.
 *
 * @param from    the first instant
 * @param to      the instant after the last
 * @param actor   an account; null for everybody
 * @param subject a reference; null for everything
 */
record Question(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String actor,
        @Nullable String subject) {

    static Question of(@Nullable String from, @Nullable String to, @Nullable String actor, @Nullable String subject) {
        var start = from == null ? null : Read.instant("from", from);
        var end = to == null ? null : Read.instant("to", to);
        if (start != null && end != null && !start.isBefore(end)) {
            throw new BrokenRule("Le début (from) doit être avant la fin (to).");
        }
        return new Question(start, end, text("actor", actor), text("subject", subject));
    }

    private static @Nullable String text(String field, @Nullable String value) {
        if (value != null && value.indexOf('\0') >= 0) {
            throw new BrokenRule("Le champ « " + field + " » contient un caractère de contrôle.");
        }
        return value;
    }
}
