package fr.vigie.procedure;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became, or would become, of one that ran by an older version.
 *
 * @param reference of the ticket, problem or maintenance
 * @param version   by which it ran
 * @param steps     where it stands, as the diagram calls it
 * @param moves     whether it goes over to the newest version
 * @param dueBefore by when somebody had to act; null where nothing was promised
 * @param dueAfter  the same by the newest version
 * @param sentence  why it stays, in French; null where it goes over
 */
public record Migrated(
        @Nullable String reference,
        int version,
        List<String> steps,
        boolean moves,
        @Nullable Instant dueBefore,
        @Nullable Instant dueAfter,
        @Nullable String sentence) {}
