package fr.vigie.intake.mail;

import fr.vigie.intake.Clipped;
import fr.vigie.intake.Fingerprint;
import org.jspecify.annotations.Nullable;

/** The names by which mails are known again. */
class MailNames {

    private MailNames() {}

    /** Its Message-ID, or what stands for it. */
    static String of(Arrived arrived, @Nullable String messageId) {
        if (arrived.content().length == 0) {
            return "mail|unfetched|" + arrived.uid() + "|" + arrived.size() + "|" + arrived.at();
        }
        return messageId == null || messageId.isBlank()
                ? "mail|sha256|" + Fingerprint.of(arrived.content())
                : Clipped.key("mail|" + messageId.strip());
    }
}
