/** What process owners ask about a changed procedure before it is deployed. */
@NullMarked
package fr.vigie.procedure;

import org.jspecify.annotations.NullMarked;
