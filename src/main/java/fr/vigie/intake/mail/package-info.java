/** The door for mail: what lies in our mailbox becomes a report, or goes to the ticket or notice that it is about. */
@NullMarked
package fr.vigie.intake.mail;

import org.jspecify.annotations.NullMarked;
