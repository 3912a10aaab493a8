package fr.vigie.intake.mail.read;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads mails, whatever is wrong with them. */
public class MailReader {

    private final Limits limits;

    /** @param limits how much of each is read */
    public MailReader(Limits limits) {
        this.limits = limits;
    }

    /** What can be read of these bytes; never throws. */
    public ReadMail read(byte[] raw) {
        var length = (int) Math.min(Math.min(raw.length, limits.total()), ReadMail.LONGEST_TEXT);
        return new ReadMail(
                null,
                List.of(),
                null,
                null,
                null,
                List.of(),
                ReadMail.NO_SUBJECT,
                new String(raw, 0, length, StandardCharsets.ISO_8859_1),
                false,
                null,
                List.of(),
                Automatic.NO,
                null,
                List.of("Ce message n'a pas pu être lu."),
                true);
    }
}
