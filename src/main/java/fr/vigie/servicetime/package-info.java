/** When we are there: the published hours on the wall clock of Paris, and how to count time by them. */
@NullMarked
package fr.vigie.servicetime;

import org.jspecify.annotations.NullMarked;
