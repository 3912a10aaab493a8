/** Vigie, the incident and problem procedure of a B2B SMS platform: the rooms, and the wiring that they share. */
@NullMarked
package fr.vigie;

import org.jspecify.annotations.NullMarked;
