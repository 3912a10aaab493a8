/** Holds every diagram, table and form of the procedure to the rules by which people can read and change them. */
@NullMarked
package fr.vigie.diagram;

import org.jspecify.annotations.NullMarked;
