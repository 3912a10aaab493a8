package fr.vigie.intake.mail;

import fr.vigie.intake.mail.MailboxSettings.Security;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.FlagTerm;
import jakarta.mail.search.ReceivedDateTerm;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;

/**
 * One open connection to our mailbox.
 *
 * <p>Spring Integration's adapter was read and left: it flags mails on the server before the flow has them, asks the
 * server to take every new mail apart (one that can't be taken apart then blocks all), searches by flags alone, ends for
 * good at what is no mail error, such as a database that is away, and does not poll where there is no IDLE.
 */
class Mailbox implements AutoCloseable {

    private final IMAPStore store;
    private final IMAPFolder folder;

    private Mailbox(IMAPStore store, IMAPFolder folder) {
        this.store = store;
        this.folder = folder;
    }

    static Mailbox open(MailboxSettings settings) throws MessagingException {
        var session = Session.getInstance(properties(settings));
        var store = (IMAPStore) session.getStore(settings.protocol());
        try {
            store.connect(settings.host(), settings.called(), settings.user(), settings.password());
            var folder = (IMAPFolder) store.getFolder(settings.folder());
            if (!folder.exists()) {
                throw new FolderNotFoundException(folder);
            }
            folder.open(Folder.READ_WRITE);
            return new Mailbox(store, folder);
        } catch (MessagingException | RuntimeException failed) {
            store.close();
            throw failed;
        }
    }

    private static Properties properties(MailboxSettings settings) {
        var prefix = "mail." + settings.protocol() + ".";
        var properties = new Properties();
        properties.setProperty(prefix + "connectiontimeout", "10000");
        properties.setProperty(prefix + "timeout", "20000");
        properties.setProperty(prefix + "writetimeout", "20000");
        properties.setProperty(prefix + "fetchsize", "65536");
        properties.setProperty(prefix + "peek", "true");
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        if (settings.security() == Security.STARTTLS) {
            properties.setProperty(prefix + "starttls.enable", "true");
            properties.setProperty(prefix + "starttls.required", "true");
        }
        properties.putAll(settings.properties());
        return properties;
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
        return store.hasCapability("IDLE");
    }

    /** Waits until the server says something, or {@link #wake} is called. */
    void listen() throws MessagingException {
        folder.idle(true);
    }

    /** Ends {@link #listen} by asking the server for something; for another thread. */
    void wake() {
        try {
            folder.doCommand(protocol -> {
                protocol.noop();
                return true;
            });
        } catch (MessagingException gone) {
            // then nothing listens any more
            return;
        }
    }

    /** Whether it can still be used. */
    boolean isOpen() {
        return folder.isOpen();
    }

    @Override
    public void close() throws MessagingException {
        store.close();
    }

    @Override
    public String toString() {
        return folder.getFullName();
    }
}
