package fr.vigie.notice.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.StreamProvider;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.angus.mail.util.MailStreamProvider;

/** A mail that keeps the Message-ID it was given, and knows whether its words have begun to leave. */
class NoticeMessage extends MimeMessage {

    private enum Stage {
        WAITING,
        BEGUN,
        GIVEN_UP
    }

    /** What mail libraries there are is read from all jars for each session, and five times a mail unless one is named. */
    private static final Session SESSION;

    static {
        System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
        SESSION = Session.getInstance(new Properties());
    }

    private final String id;
    private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.WAITING);

    NoticeMessage(String id) {
        super(SESSION);
        this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }

    /** Called by the transport once the server has agreed to DATA, and not before. */
    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
        if (!stage.compareAndSet(Stage.WAITING, Stage.BEGUN) && stage.get() == Stage.GIVEN_UP) {
            throw new IOException("Nobody waits for this mail any more; it is sent by another try");
        }
        super.writeTo(out, ignored);
    }

    /** Whether the server may have got it. */
    boolean hasBegun() {
        return stage.get() == Stage.BEGUN;
    }

    /** Keeps it from leaving later; false where it has begun to leave. */
    boolean giveUp() {
        return stage.compareAndSet(Stage.WAITING, Stage.GIVEN_UP) || stage.get() == Stage.GIVEN_UP;
    }
}
