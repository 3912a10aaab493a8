package fr.vigie.audit;

import org.jspecify.annotations.Nullable;

/**
 * Something that was done and has no row of its own.
 *
 * @param actor   the account; null where it is not known
 * @param act     room and kind: {@code door.SIGNED_IN}
 * @param subject the reference of what it was done to
 */
record Deed(
        @Nullable String actor,
        @Nullable String door,
        String act,
        @Nullable String subject) {

    /** All that are like this one, where there are too many to name each. */
    Deed anybodys() {
        return new Deed(null, null, act, null);
    }
}
