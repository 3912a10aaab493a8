package fr.vigie.intake.mail.read;

import jakarta.mail.internet.MailDateFormat;
import java.text.ParseException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a mail says it was sent. */
class SentAt {

    /** Before there were mails as these, and after all of us. */
    private static final Instant FIRST = Instant.parse("1990-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");
    private static final int LONGEST = 100;

    private SentAt() {}

    /** Null where it is not said, can't be read, or can't be. */
    static @Nullable Instant in(Headers headers) {
        var written = headers.raw("date");
        if (written == null || written.length() > LONGEST) {
            return null;
        }
        try {
            var date = new MailDateFormat().parse(written);
            var at = date == null ? null : date.toInstant();
            return at == null || at.isBefore(FIRST) || at.isAfter(LAST) ? null : at;
        } catch (ParseException unreadable) {
            return null;
        }
    }
}
