/** Looks at everything that is to be deployed, and refuses what could not keep the procedure's promises. */
@NullMarked
package fr.vigie.engine.guard;

import org.jspecify.annotations.NullMarked;
