package fr.vigie.intake.mail;

import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.Optional;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it lies in the mailbox. Nothing of it is parsed by the mail library, which a broken one could break.
 *
 * @param uid its number in the folder, as long as the folder's validity lasts
 */
record MailThere(long uid, Message message) {

    /** As much as may be headers. */
    private static final int MOST_OF_HEADERS = 64 * 1024;

    /**
     * Fetches it without marking it.
     *
     * @param largest in bytes; of a larger one only the headers come
     */
    Arrived fetch(long largest) throws MessagingException, IOException {
        var at = Optional.ofNullable(message.getReceivedDate()).map(Date::toInstant);
        long size = message.getSize();
        if (size > largest) {
            return Arrived.tooLarge(uid, headers(read(MOST_OF_HEADERS)), size, at.orElse(null));
        }
        // a server may be wrong about the size
        var content = read(Math.toIntExact(largest) + 1);
        return content.length > largest
                ? Arrived.tooLarge(uid, headers(content), content.length, at.orElse(null))
                : new Arrived(uid, content, content.length, at.orElse(null), null);
    }

    /** What is known of it where it can't be fetched. */
    Arrived unfetched() {
        try {
            var at = message.getReceivedDate();
            return Arrived.ungiven(uid, known(), message.getSize(), at == null ? null : at.toInstant());
        } catch (MessagingException | RuntimeException nothing) {
            return Arrived.ungiven(uid, new byte[0], 0, (Instant) null);
        }
    }

    /** When the server got it; null where it does not say. */
    @Nullable
    Instant arrived() {
        try {
            var at = message.getReceivedDate();
            return at == null ? null : at.toInstant();
        } catch (MessagingException | RuntimeException unknown) {
            return null;
        }
    }

    /** Whether somebody deleted it meanwhile. */
    boolean isGone() {
        return message.isExpunged();
    }

    /** Its headers alone, or those that the server keeps beside each mail. */
    private byte[] known() {
        try {
            var lines = Collections.list(((IMAPMessage) message).getAllHeaderLines());
            if (!lines.isEmpty()) {
                var all = String.join("\r\n", lines) + "\r\n";
                return headers(all.getBytes(StandardCharsets.ISO_8859_1));
            }
        } catch (MessagingException | RuntimeException ungiven) {
            return envelope();
        }
        return envelope();
    }

    private byte[] envelope() {
        try {
            var from = message.getFrom();
            var id = ((IMAPMessage) message).getMessageID();
            var subject = message.getSubject();
            var lines = (from == null || from.length == 0 ? "" : "From: " + oneLine(from[0].toString()))
                    + (id == null ? "" : "Message-ID: " + oneLine(id))
                    + (subject == null ? "" : "Subject: " + oneLine(subject));
            return headers(lines.getBytes(StandardCharsets.UTF_8));
        } catch (MessagingException | RuntimeException nothing) {
            return new byte[0];
        }
    }

    private static String oneLine(String written) {
        return written.replaceAll("[\\r\\n]+", " ") + "\r\n";
    }

    void markSeen() throws MessagingException {
        message.setFlag(Flags.Flag.SEEN, true);
    }

    private byte[] read(int most) throws MessagingException, IOException {
        var mail = (IMAPMessage) message;
        mail.setPeek(true);
        // it comes in pieces, and those that nobody reads are not asked for
        try (var stream = mail.getMimeStream()) {
            return stream.readNBytes(most);
        }
    }

    private static byte[] headers(byte[] start) {
        int most = Math.min(start.length, MOST_OF_HEADERS);
        for (int end = 0; end + 1 < most; end++) {
            boolean blank = start[end] == '\n'
                    && (start[end + 1] == '\n' || start[end + 1] == '\r' && end + 2 < most && start[end + 2] == '\n');
            if (blank) {
                return java.util.Arrays.copyOf(start, end + 1);
            }
        }
        return java.util.Arrays.copyOf(start, most);
    }
}
