/** The rehearsal: edited diagrams and tables played against a month of incidents, beside today's procedure. */
@NullMarked
package fr.vigie.rehearsal;

import org.jspecify.annotations.NullMarked;
