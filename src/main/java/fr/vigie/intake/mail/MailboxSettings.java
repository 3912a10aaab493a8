package fr.vigie.intake.mail;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Which mailbox is read, and how.
 *
 * @param host       the IMAP server; without one this door is closed
 * @param port       0 for the usual one: 993 with TLS, else 143
 * @param security   TLS from the first byte, STARTTLS which is demanded, or NONE for a server on this machine
 * @param folder     where new mail lies
 * @param poll       how often to look where the server does not tell
 * @param idle       how long to trust a server that says nothing, before it is asked
 * @param retry      how long to wait after each failure in a row; the last counts for all that follow
 * @param largest    a larger mail is not fetched, its headers are; at most 100 MB, since a mail is held in memory
 * @param flood      more mails than this in a minute from one sender become one incident
 * @param own        addresses from which we write ourselves
 * @param properties what else Angus Mail is to know, such as {@code mail.imap.ssl.trust}
 */
@ConfigurationProperties("vigie.intake.mail")
@Validated
record MailboxSettings(
        @DefaultValue("") String host,
        @DefaultValue("0") @Min(0) @Max(65_535) int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("TLS") @NotNull Security security,

        @DefaultValue("INBOX")
        @NotBlank
        @Pattern(regexp = "[^#]*", message = "a folder with # in its name can't be read")
        String folder,

        @DefaultValue("1m") @NotNull @DurationMin(seconds = 1)
        Duration poll,

        @DefaultValue("5m") @NotNull @DurationMin(seconds = 30)
        Duration idle,

        @DefaultValue({"2s", "10s", "30s", "1m"}) @NotEmpty List<@NotNull @DurationMin(millis = 100) Duration> retry,
        @DefaultValue("25MB") @NotNull DataSize largest,
        @DefaultValue("20") @Min(1) int flood,
        @DefaultValue({}) @NotNull Set<String> own,
        @DefaultValue({}) @NotNull Map<String, String> properties) {

    /** How the connection is kept from being read by others. */
    enum Security {
        TLS,
        STARTTLS,
        NONE
    }

    String protocol() {
        return security == Security.TLS ? "imaps" : "imap";
    }

    /** What Angus Mail is to know, but for the password. */
    Properties forAngus() {
        var prefix = "mail." + protocol() + ".";
        var known = new Properties();
        known.setProperty(prefix + "host", host);
        known.setProperty(prefix + "port", String.valueOf(called()));
        known.setProperty(prefix + "user", user);
        known.setProperty(prefix + "connectiontimeout", "10000");
        known.setProperty(prefix + "timeout", "20000");
        known.setProperty(prefix + "writetimeout", "20000");
        known.setProperty(prefix + "fetchsize", "65536");
        known.setProperty(prefix + "peek", "true");
        // else each connection leaves a thread behind
        known.setProperty("mail.event.scope", "application");
        known.setProperty(prefix + "ssl.checkserveridentity", "true");
        if (security == Security.STARTTLS) {
            known.setProperty(prefix + "starttls.enable", "true");
            known.setProperty(prefix + "starttls.required", "true");
        }
        known.putAll(properties);
        return known;
    }

    @AssertTrue(message = "largest goes from 1 byte to 100 MB")
    boolean isBounded() {
        return largest.toBytes() > 0 && largest.compareTo(DataSize.ofMegabytes(100)) <= 0;
    }

    /** The port that is called. */
    int called() {
        return port > 0 ? port : security == Security.TLS ? 993 : 143;
    }

    /** Tells mailboxes apart. */
    String name() {
        return user + "@" + host + ":" + called() + "/" + folder;
    }

    Duration after(int failures) {
        return retry.get(Math.min(failures, retry.size()) - 1);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "IMAP at " + host + ":" + called() + " (" + security + "), folder " + folder;
    }
}
