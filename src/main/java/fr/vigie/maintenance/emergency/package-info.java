/** Services that are stopped at once because data or system are threatened, from the decision to the return to service. */
@NullMarked
package fr.vigie.maintenance.emergency;

import org.jspecify.annotations.NullMarked;
