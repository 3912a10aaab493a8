package fr.vigie.notice.mail;

import fr.vigie.notice.MessageIds;
import java.nio.charset.StandardCharsets;

/** A writer of mails as production has it, with a key that tests know. */
public class SampleMail {

    static final MessageIds IDS = new MessageIds("a key".getBytes(StandardCharsets.UTF_8));

    private SampleMail() {}

    public static MailWriter writer() {
        return new MailWriter(new MailSettings(true, "Équipe Vigie <vigie@vigie.example>", "help@vigie.example"), IDS);
    }
}
