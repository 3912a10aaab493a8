package fr.vigie.intake.mail;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.FlagTerm;
import jakarta.mail.search.ReceivedDateTerm;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.angus.mail.imap.IMAPFolder;

/** Our mailbox while it is open. */
class Mailbox {

    private final IMAPFolder folder;

    Mailbox(IMAPFolder folder) {
        this.folder = folder;
    }

    /** Changes when the server has numbered its mails anew. */
    long validity() throws MessagingException {
        return folder.getUIDValidity();
    }

    /** How many mails lie there, as far as the server has said. */
    int count() throws MessagingException {
        return folder.getMessageCount();
    }

    /** The highest number in use; 0 where nothing lies there. */
    long highest() throws MessagingException {
        int count = count();
        return count == 0 ? 0 : folder.getUID(folder.getMessage(count));
    }

    /** What nobody has read, by number. */
    SortedMap<Long, MailThere> unread() throws MessagingException {
        return known(folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false)));
    }

    /** What was numbered after this one, read or not. */
    SortedMap<Long, MailThere> after(long uid) throws MessagingException {
        // the server answers with its last one where there is none
        return new TreeMap<>(
                known(folder.getMessagesByUID(uid + 1, UIDFolder.LASTUID)).tailMap(uid + 1));
    }

    /** What came on this day or later, read or not. */
    SortedMap<Long, MailThere> since(Instant day) throws MessagingException {
        return known(folder.search(new ReceivedDateTerm(ComparisonTerm.GE, Date.from(day))));
    }

    private SortedMap<Long, MailThere> known(Message[] found) throws MessagingException {
        var there = java.util.Arrays.stream(found).filter(Objects::nonNull).toArray(Message[]::new);
        var profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        profile.add(FetchProfile.Item.SIZE);
        profile.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
        folder.fetch(there, profile);
        var mails = new TreeMap<Long, MailThere>();
        for (var message : there) {
            if (!message.isExpunged()) {
                long uid = folder.getUID(message);
                mails.put(uid, new MailThere(uid, message));
            }
        }
        return mails;
    }

    /** Whether the server tells when something comes. */
    boolean tells() throws MessagingException {
        return folder.doCommand(protocol -> protocol.hasCapability("IDLE")).equals(true);
    }

    /** Whether the server says that something came since the mailbox was last opened. */
    boolean hasNews() throws MessagingException {
        return folder.hasNewMessages();
    }

    /** Whether it can still be used. */
    boolean isOpen() {
        return folder.isOpen();
    }

    @Override
    public String toString() {
        return folder.getFullName();
    }
}
