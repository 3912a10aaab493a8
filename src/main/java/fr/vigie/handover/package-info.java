/** At a change of slot or of plan: every ticket is offered to those who are there now, and the incoming teams learn how things stand. */
@NullMarked
package fr.vigie.handover;

import org.jspecify.annotations.NullMarked;
