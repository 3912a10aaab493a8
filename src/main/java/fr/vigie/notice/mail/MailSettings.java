package fr.vigie.notice.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;
import org.springframework.validation.annotation.Validated;

/**
 * How our mails look from outside; the server that takes them is named by {@code spring.mail.*}.
 *
 * @param enabled whether mail is sent at all
 * @param from    who writes; its domain is also that of our Message-IDs
 * @param replyTo where answers go, if not to {@code from}
 */
@ConfigurationProperties("vigie.mail")
@Validated
record MailSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("Vigie <vigie@localhost>") @NotBlank String from,
        @Nullable String replyTo) {

    /** Whether both addresses can stand in a mail. */
    @AssertTrue(message = "vigie.mail.from et vigie.mail.reply-to doivent être des adresses de messagerie")
    public boolean isAddressed() {
        try {
            sender();
            if (StringUtils.hasText(replyTo)) {
                Addresses.read(replyTo);
            }
            return true;
        } catch (AddressException unreadable) {
            return false;
        }
    }

    InternetAddress sender() throws AddressException {
        return Addresses.read(from);
    }
}
