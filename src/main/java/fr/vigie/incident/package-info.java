/** The heart: a report becomes an incident, an incident a ticket, and the ticket is followed to its end. */
@NullMarked
package fr.vigie.incident;

import org.jspecify.annotations.NullMarked;
