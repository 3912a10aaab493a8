package fr.vigie.intake.mail;

import fr.vigie.intake.Door;
import fr.vigie.intake.Doors;
import jakarta.mail.Authenticator;
import jakarta.mail.FolderClosedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.integration.mail.ImapMailReceiver;

/**
 * The connection to our mailbox as Spring Integration keeps it: opened, listened to, asked when it is silent, opened
 * again.
 *
 * <p>Whenever the mailbox is opened {@link MailRound} takes what is there, and the adapter is handed nothing: it would
 * flag each mail before that is safe with us, ask the server to take it apart (one that can't be taken apart then blocks
 * all), and know what is new by flags alone. It comes back after failures of mail only, so that all others, such as a
 * database that is away, are told to it as such.
 */
class MailboxConnection extends ImapMailReceiver {

    private static final Logger log = LoggerFactory.getLogger(MailboxConnection.class);

    private final MailRound round;
    private final MailboxSettings settings;
    private final Doors doors;
    private final CountDownLatch left = new CountDownLatch(1);
    /** Held while the mailbox is opened or a mail may be in hand. */
    private final ReentrantLock busy = new ReentrantLock();

    private final HighestNumbers highest = new HighestNumbers();
    private final ToldWhileListening told = new ToldWhileListening();

    /** Looks in a row that left a mail behind. */
    private int behind;
    /** Failures in a row. */
    private int failures;

    MailboxConnection(MailRound round, MailboxSettings settings, Doors doors) {
        // without a host, which would have to be taken out of it again
        super(settings.protocol() + ":" + settings.folder());
        this.round = round;
        this.settings = settings;
        this.doors = doors;
        setJavaMailProperties(settings.forAngus());
        setJavaMailAuthenticator(new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(settings.user(), settings.password());
            }
        });
        setCancelIdleInterval(settings.idle().toSeconds());
        // where it would look for what expressions may use
        setBeanFactory(new StaticListableBeanFactory());
        afterPropertiesSet();
    }

    /** Takes what is there, then waits until the server says something or it is time to look again. */
    @Override
    public void waitForNewMessages() throws MessagingException {
        try {
            var mailbox = look();
            if (behind > 0) {
                pause(settings.after(behind));
            } else if (!mailbox.tells() || highest.repeats(mailbox)) {
                pause(settings.poll());
            } else {
                super.waitForNewMessages();
            }
        } catch (RuntimeException failure) {
            throw new MessagingException("No mail can be taken", failure);
        } catch (Error failure) {
            // also where memory ran out for a moment: a mailbox that nobody reads any more must not look well
            throw new MessagingException("No mail can be taken", new ExecutionException(failure));
        }
    }

    private Mailbox look() throws MessagingException {
        busy.lock();
        try {
            // opened anew: else the server goes on to call new what is taken
            if (isUsed()) {
                closeFolder();
            }
            openFolder();
            var mailbox = new Mailbox((IMAPFolder) getFolder());
            boolean again = true;
            while (again && isUsed()) {
                highest.look(mailbox);
                again = round.walk(mailbox, this::isUsed);
                // what it leaves behind is a trouble of its own
                doors.well(Door.MAIL);
            }
            behind = round.isStuck() ? behind + 1 : 0;
            failures = 0;
            return mailbox;
        } finally {
            busy.unlock();
        }
    }

    /** Looked for last thing before it listens; whether somebody has read it is all the same to us. */
    @Override
    protected Message[] searchForNewMessages() throws MessagingException {
        var folder = getFolder();
        return highest.changed(new Mailbox((IMAPFolder) folder)) ? folder.getMessages() : new Message[0];
    }

    @Override
    protected void openFolder() throws MessagingException {
        busy.lock();
        try {
            if (!isUsed()) {
                throw new FolderClosedException(getFolder(), "It was left");
            }
            // asking again would take a second connection
            if (getFolder() == null || !getFolder().isOpen()) {
                super.openFolder();
                told.listenTo(getFolder());
            }
        } catch (IllegalStateException unknown) {
            throw new FolderNotFoundException(getFolder(), unknown.getMessage(), unknown);
        } finally {
            busy.unlock();
        }
    }

    @Override
    public Object[] receive() {
        return new Object[0];
    }

    /**
     * Tells of a failure, and comes back by a connection that knows nothing of it.
     *
     * @return when to come back
     */
    Duration failed(Throwable failure) {
        if (isUsed()) {
            failures++;
            var why = MailboxFailure.sentence(failure, settings);
            log.warn("The mailbox can't be read ({} in a row): {}", failures, why);
            doors.failed(Door.MAIL, why);
            hangUp();
        }
        return settings.after(Math.max(1, failures));
    }

    private void hangUp() {
        try {
            if (getFolder() != null) {
                getFolder().getStore().close();
            }
        } catch (MessagingException | RuntimeException gone) {
            // then there is nothing left of it
            return;
        }
    }

    /** Takes no further mail and does not open the mailbox again; a mail in hand is finished first. */
    void leave() {
        left.countDown();
        try {
            if (busy.tryLock(15, TimeUnit.SECONDS)) {
                busy.unlock();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isUsed() {
        return left.getCount() > 0;
    }

    private void pause(Duration duration) {
        try {
            left.await(duration.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            left.countDown();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String toString() {
        return settings.toString();
    }
}
