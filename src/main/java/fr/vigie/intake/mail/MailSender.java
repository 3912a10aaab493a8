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
 * @param whose     whose address it is
 */
record MailSender(@Nullable String address, @Nullable String called, boolean automatic, Whose whose) {

    /** Whose an address can be. */
    enum Whose {
        CLIENT,
        OURS,
        NOBODY_KNOWN
    }

    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s<>\",;\\p{Cntrl}]+@[^\\s<>\",;\\p{Cntrl}]+\\.[^\\s<>\",;\\p{Cntrl}]+");
    private static final int LONGEST = 254;
    /** Nobody reads what is sent there. */
    private static final Pattern NOBODY = Pattern.compile(
            "(mailer-daemon|postmaster|no-?reply|do-?not-?reply|ne-?pas-?repondre|bounces?)([+._-].*)?@.*");

    /** Of a mail that can't be read. */
    static final MailSender UNREADABLE = new MailSender(null, null, true, Whose.NOBODY_KNOWN);

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
                        || written != null && (NOBODY.matcher(written).matches() || isOwn(written, own)),
                Whose.NOBODY_KNOWN);
    }

    MailSender automatic(boolean also) {
        return new MailSender(address, called, automatic || also, whose);
    }

    MailSender client() {
        return new MailSender(address, called, automatic, Whose.CLIENT);
    }

    /** One of our own people, by the name that we know. */
    MailSender colleague(String name) {
        return new MailSender(address, name + ", de l'équipe", automatic, Whose.OURS);
    }

    boolean isStranger() {
        return whose == Whose.NOBODY_KNOWN;
    }

    boolean isColleague() {
        return whose == Whose.OURS;
    }

    /** Whom to answer: no machine, and none of our own people, who are no clients. */
    Contact contact() {
        if ((!automatic || address == null) && !isColleague()) {
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
