package fr.vigie.intake.mail;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.event.MessageCountAdapter;
import jakarta.mail.event.MessageCountEvent;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the listening when the server tells of a mail: Angus Mail does so itself, except where the server tells between
 * being asked to and agreeing to it (RFC 2177 lets it).
 */
class ToldWhileListening extends MessageCountAdapter {

    private static final Logger log = LoggerFactory.getLogger(ToldWhileListening.class);

    /** Once, however often this folder was opened before. */
    void listenTo(Folder folder) {
        folder.removeMessageCountListener(this);
        folder.addMessageCountListener(this);
    }

    @Override
    public void messagesAdded(MessageCountEvent event) {
        try {
            // whoever asks for the connection ends it, and nothing is asked
            ((IMAPFolder) event.getSource()).doCommand(protocol -> true);
        } catch (MessagingException | IllegalStateException closed) {
            log.debug("Nobody listens any more", closed);
        }
    }
}
