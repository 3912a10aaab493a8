/** How the doors do: remembered over all nodes, shown, and told to the managers. */
@NullMarked
package fr.vigie.intake.health;

import org.jspecify.annotations.NullMarked;
