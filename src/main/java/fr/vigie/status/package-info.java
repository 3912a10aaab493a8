/** How our services do, as facts: when each was interrupted, and whether what was agreed was kept. */
@NullMarked
package fr.vigie.status;

import org.jspecify.annotations.NullMarked;
