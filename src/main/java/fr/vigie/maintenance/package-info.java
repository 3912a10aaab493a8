/** Planned maintenance: who is told how long ahead, what happens in its window, and what remains after it. */
@NullMarked
package fr.vigie.maintenance;

import org.jspecify.annotations.NullMarked;
