/** Whether what must be true is true: asked of ticket, journal, outbox and engine together, all the time and on demand. */
@NullMarked
package fr.vigie.doctor;

import org.jspecify.annotations.NullMarked;
