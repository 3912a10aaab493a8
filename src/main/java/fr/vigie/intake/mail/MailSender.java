package fr.vigie.intake.mail;

import fr.vigie.incident.Contact;
import fr.vigie.intake.Clipped;
import fr.vigie.intake.mail.read.ReadMail;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote a mail, and whether to answer.
 *
 * @param address   one to which a mail can be sent; null where there is none
 * @param called    as people read it; null for nobody
 * @param automatic whether a machine wrote it on its own: then it is never answered by one
 */
record MailSender(@Nullable String address, @Nullable String called, boolean automatic) {

    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s<>\",;\\p{Cntrl}]+@[^\\s<>\",;\\p{Cntrl}]+\\.[^\\s<>\",;\\p{Cntrl}]+");
    private static final int LONGEST = 254;
    /** Nobody reads what is sent there. */
    private static final Pattern NOBODY = Pattern.compile(
            "(mailer-daemon|postmaster|no-?reply|do-?not-?reply|ne-?pas-?repondre|bounces?)([+._-].*)?@.*");

    static MailSender of(ReadMail mail, Set<String> own) {
        var written =
                mail.fromAddress() == null ? null : mail.fromAddress().strip().toLowerCase(Locale.ROOT);
        var address = written != null
                        && written.length() <= LONGEST
                        && ADDRESS.matcher(written).matches()
                ? written
                : null;
        var called = Stream.of(mail.fromName(), address == null ? mail.fromAddress() : null)
                .flatMap(Stream::ofNullable)
                .filter(name -> !name.isBlank())
                .collect(Collectors.joining(" "));
        return new MailSender(
                address,
                Clipped.orNull(200, called),
                mail.automatic().is()
                        || mail.bounce() != null
                        || written != null && (NOBODY.matcher(written).matches() || isOwn(written, own)));
    }

    MailSender automatic(boolean also) {
        return new MailSender(address, called, automatic || also);
    }

    /** Whom to answer: no machine. */
    Contact contact() {
        if (!automatic || address == null) {
            return new Contact(called, address, null);
        }
        return unanswered();
    }

    /** The same where nothing is to be sent: people read who it was. */
    Contact unanswered() {
        var name = called == null || address == null ? called : called + " (" + address + ")";
        return new Contact(name == null ? address : Clipped.orNull(200, name), null, null);
    }

    private static boolean isOwn(String address, Set<String> own) {
        return own.stream()
                .map(one -> one.replaceAll("(?s).*<(.*)>.*", "$1").strip().toLowerCase(Locale.ROOT))
                .anyMatch(address::equals);
    }
}
