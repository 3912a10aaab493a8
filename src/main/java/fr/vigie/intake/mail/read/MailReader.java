package fr.vigie.intake.mail.read;

import java.io.IOException;
import java.util.List;
import org.apache.james.mime4j.MimeException;

/** Reads mails, whatever is wrong with them. */
public class MailReader {

    private static final String UNREADABLE =
            "Ce message n'a pas la forme d'un e-mail : il est montré tel qu'il est venu.";

    private final Limits limits;

    /** @param limits how much of each is read */
    public MailReader(Limits limits) {
        this.limits = limits;
    }

    /** What can be read of these bytes; never throws. */
    public ReadMail read(byte[] raw) {
        int length = (int) Math.min(raw.length, limits.total());
        var parts = new Parts(limits, length == raw.length);
        try {
            parts.read(raw, length);
            var reading = new Reading(limits, parts, raw.length);
            return parts.root().headers.isEmpty() ? asItCame(raw, parts) : reading.whole(0);
        } catch (IOException | MimeException | RuntimeException | StackOverflowError broken) {
            return asItCame(raw, parts);
        }
    }

    private ReadMail asItCame(byte[] raw, Parts parts) {
        var start = new byte[Math.min(raw.length, 2 * ReadMail.LONGEST_TEXT)];
        System.arraycopy(raw, 0, start, 0, start.length);
        var text = Clean.cut(Clean.text(Letters.guess(start)), ReadMail.LONGEST_TEXT);
        try {
            return Reading.envelope(parts.root().headers, text, List.of(UNREADABLE));
        } catch (RuntimeException | StackOverflowError broken) {
            return Reading.envelope(new Headers(), text, List.of(UNREADABLE));
        }
    }
}
