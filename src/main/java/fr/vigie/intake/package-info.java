/** The doors: whatever comes in, by whichever channel, leaves here as one report. */
@NullMarked
package fr.vigie.intake;

import org.jspecify.annotations.NullMarked;
