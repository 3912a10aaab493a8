/** Running instances on their way from an older version of a procedure to the newest. */
@NullMarked
package fr.vigie.engine.migration;

import org.jspecify.annotations.NullMarked;
