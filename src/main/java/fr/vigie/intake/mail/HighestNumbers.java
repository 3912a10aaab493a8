package fr.vigie.intake.mail;

import jakarta.mail.MessagingException;

/** How far our mailbox went when we last looked and when we last listened: what tells whether to look or listen now. */
class HighestNumbers {

    private long looked;
    private long listened;

    /** Before a look. */
    void look(Mailbox mailbox) throws MessagingException {
        looked = mailbox.highest();
    }

    /** Before we listen, whether the server calls new what is not, as it does where we may only read. */
    boolean repeats(Mailbox mailbox) throws MessagingException {
        long before = listened;
        listened = mailbox.highest();
        return listened == before && mailbox.hasNews();
    }

    /** Whether the server has told since the look, with whatever answer, of something that it will not tell again. */
    boolean changed(Mailbox mailbox) throws MessagingException {
        return mailbox.highest() != looked;
    }
}
