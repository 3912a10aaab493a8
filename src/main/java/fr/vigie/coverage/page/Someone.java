package fr.vigie.coverage.page;

import org.jspecify.annotations.Nullable;

/**
 * A person as the page shows them.
 *
 * @param phone for those who may call
 * @param mail  for those who may write
 */
record Someone(String name, @Nullable Way phone, @Nullable Way mail) {

    /** A link that calls or writes. */
    record Way(String href, String text) {}
}
