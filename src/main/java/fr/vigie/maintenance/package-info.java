/** Planned maintenance, as far as an incident asks for one. */
@NullMarked
package fr.vigie.maintenance;

import org.jspecify.annotations.NullMarked;
