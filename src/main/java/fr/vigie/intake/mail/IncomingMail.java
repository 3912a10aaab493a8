package fr.vigie.intake.mail;

import fr.vigie.incident.Enclosure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read of a mail; all of it is what a stranger wrote.
 *
 * @param messageId as it names itself; null where it does not
 * @param answers   the names of the mails that it says it answers, the nearest first
 * @param from      the address of who wrote it; null where none can be read
 * @param fromName  as they call themselves
 * @param text      what is to be shown, without the history that it quotes
 * @param quoted    whether it quotes one
 * @param enclosed  the files in it
 * @param automatic whether a machine wrote it on its own
 * @param bounce    what it says became of another mail; null where it is not about that
 * @param remarks   French sentences on what could not be read as it was meant
 */
record IncomingMail(
        @Nullable String messageId,
        List<String> answers,
        @Nullable String from,
        @Nullable String fromName,
        String subject,
        String text,
        boolean quoted,
        List<Enclosure> enclosed,
        boolean automatic,
        @Nullable Bounce bounce,
        List<String> remarks) {

    /**
     * What became of a mail of ours.
     *
     * @param about     the names that the mail may have; only one that we issued counts
     * @param temporary whether its server goes on trying
     * @param status    as 5.1.1; null where it is not said
     */
    record Bounce(
            List<String> about, boolean temporary, @Nullable String status) {}
}
