/** Shifts as calendars that other programs write and subscribe to: read with all their doubts said, and written. */
@NullMarked
package fr.vigie.coverage.feed;

import org.jspecify.annotations.NullMarked;
