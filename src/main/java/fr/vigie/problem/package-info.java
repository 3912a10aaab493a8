/** The cause behind incidents: found, got around, mended for good, and watched until it stays away. */
@NullMarked
package fr.vigie.problem;

import org.jspecify.annotations.NullMarked;
