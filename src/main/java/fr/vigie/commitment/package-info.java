/** What was promised, and until when: priorities, delays as they are drawn, and deadlines. */
@NullMarked
package fr.vigie.commitment;

import org.jspecify.annotations.NullMarked;
