package fr.vigie.problem;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Column;

/**
 * How the cause is removed for good.
 *
 * @param kind    null until somebody decided
 * @param text    what is to be done
 * @param change  the ticket or the maintenance that does it; null where nothing was started
 * @param fixedAt when it was put in
 */
record Fix(
        @Column("fix") @Nullable FixKind kind,
        @Column("fix_text") @Nullable String text,
        @Nullable String change,
        @Nullable Instant fixedAt) {

    static final Fix NONE_YET = new Fix(null, null, null, null);

    Fix startedAs(String reference) {
        return new Fix(kind, text, reference, fixedAt);
    }

    Fix putIn(Instant at) {
        return new Fix(kind, text, change, at);
    }
}
