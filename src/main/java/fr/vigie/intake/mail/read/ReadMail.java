package fr.vigie.intake.mail.read;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read of a mail; all of it is what a stranger wrote. No text in it holds a control character other than the
 * line feed and the tab.
 *
 * @param messageId     with its angle brackets, as it names itself; null where it does not
 * @param answers       the names of the mails that it says it answers, with their angle brackets, the nearest first
 * @param fromName      as the sender calls themselves; null where they do not
 * @param fromAddress   of who wrote it, the first where there are several; null where none can be read
 * @param returnPath    where its server is told of failures; empty for nowhere ({@code <>}), null where it is not said
 * @param to            the addresses it was sent to openly, copies included
 * @param subject       one line, never blank, at most {@value #LONGEST_SUBJECT} characters
 * @param text          what is to be shown: the new words, without the history that follows them and without signature;
 *                      at most {@value #LONGEST_TEXT} characters, and ends with … where it was cut
 * @param quotedHistory whether history was left out of the text
 * @param sentAt        as the sender's clock had it; null where that is not said, unreadable or absurd
 * @param attachments   the files in it, those that are refused included
 * @param automatic     whether a machine wrote it on its own, and why we think so
 * @param bounce        what it says became of another mail; null where it is not about that
 * @param remarks       French sentences for the agent: what could not be read, was cut or was refused
 * @param broken        whether it could not be read as a mail; the text is then what came, as it came
 */
public record ReadMail(
        @Nullable String messageId,
        List<String> answers,
        @Nullable String fromName,
        @Nullable String fromAddress,
        @Nullable String returnPath,
        List<String> to,
        String subject,
        String text,
        boolean quotedHistory,
        @Nullable Instant sentAt,
        List<Attachment> attachments,
        Automatic automatic,
        @Nullable Bounce bounce,
        List<String> remarks,
        boolean broken) {

    /** In characters. */
    public static final int LONGEST_SUBJECT = 200;

    /** In characters. */
    public static final int LONGEST_TEXT = 20_000;

    /** The subject of a mail that has none. */
    public static final String NO_SUBJECT = "(sans objet)";

    /** Copies the lists. */
    public ReadMail {
        answers = List.copyOf(answers);
        to = List.copyOf(to);
        attachments = List.copyOf(attachments);
        remarks = List.copyOf(remarks);
    }
}
