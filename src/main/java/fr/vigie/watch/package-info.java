/** Meters, by listening to what happens; nobody depends on it. */
@NullMarked
package fr.vigie.watch;

import org.jspecify.annotations.NullMarked;
