package fr.vigie.notice.mail;

import fr.vigie.notice.Answered;
import fr.vigie.notice.MessageIds;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A writer of mails as production has it, with a key that tests know. */
public class SampleMail {

    static final MessageIds IDS = new MessageIds("a key".getBytes(StandardCharsets.UTF_8));

    /** Nobody told of anything by mail. */
    static final Answered NOBODY = (reference, recipient) -> Optional.empty();

    private SampleMail() {}

    public static MailWriter writer() {
        return new MailWriter(
                new MailSettings(true, "Équipe Vigie <vigie@vigie.example>", "help@vigie.example"), IDS, NOBODY);
    }
}
