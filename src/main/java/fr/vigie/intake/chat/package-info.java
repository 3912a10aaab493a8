/** The chat: conversations of clients with whoever answers, in our widget or at a provider's, each message a report. */
@NullMarked
package fr.vigie.intake.chat;

import org.jspecify.annotations.NullMarked;
