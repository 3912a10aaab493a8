/** Reads a mail: from the bytes that came, whatever they are, to what people and the procedure need of it. */
@NullMarked
package fr.vigie.intake.mail.read;

import org.jspecify.annotations.NullMarked;
