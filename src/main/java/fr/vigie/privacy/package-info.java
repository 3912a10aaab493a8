/** What we keep of people: for how long, as the process owners drew it, and how it is handed out or erased when they ask. */
@NullMarked
package fr.vigie.privacy;

import org.jspecify.annotations.NullMarked;
