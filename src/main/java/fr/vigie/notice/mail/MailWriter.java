package fr.vigie.notice.mail;

import fr.vigie.notice.Answered;
import fr.vigie.notice.Letter;
import fr.vigie.notice.MessageIds;
import fr.vigie.notice.NoticeKind;
import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Makes the mail of a letter: the same letter is the same mail, whoever carries it. */
@Component
public class MailWriter {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final MailSettings settings;
    private final MessageIds ids;
    private final Answered answered;

    MailWriter(MailSettings settings, MessageIds ids, Answered answered) {
        this.settings = settings;
        this.ids = ids;
        this.answered = answered;
    }

    /** @throws AddressException when the recipient's address can't be one */
    public MimeMessage write(Letter letter) throws MessagingException {
        return message(letter);
    }

    NoticeMessage message(Letter letter) throws MessagingException {
        var sender = settings.sender();
        var domain = sender.getAddress().replaceFirst(".*@", "");
        var root = ids.root(letter.reference(), domain);
        var mail = new NoticeMessage(ids.of(letter.reference(), letter.id(), domain));
        mail.setFrom(sender);
        if (StringUtils.hasText(settings.replyTo())) {
            mail.setReplyTo(new Address[] {Addresses.read(settings.replyTo())});
        }
        mail.setRecipient(RecipientType.TO, Addresses.read(letter.recipient()));
        mail.setSubject(PlainWords.line(letter.wording().subject()), UTF_8);
        mail.setSentDate(Date.from(letter.writtenAt()));
        var first = answered.firstOf(letter.reference(), letter.recipient());
        mail.setHeader("In-Reply-To", first.orElse(root));
        mail.setHeader(
                "References", first.map(theirs -> theirs + "\r\n " + root).orElse(root));
        mail.setHeader("Content-Language", letter.wording().language().code());
        mail.setHeader("X-Vigie", letter.kind().name());
        if (letter.kind() != NoticeKind.MESSAGE) {
            // no machine shall answer a machine; but that nobody is there to read an agent's words, the agent wants to
            // know
            mail.setHeader("Auto-Submitted", letter.kind() == NoticeKind.RECEIPT ? "auto-replied" : "auto-generated");
            mail.setHeader("X-Auto-Response-Suppress", "All");
        }
        // readers take the last part that they can show
        mail.setContent(new MimeMultipart(
                "alternative",
                part(PlainWords.text(letter.wording().body()), "plain"),
                part(HtmlFrame.around(letter.wording()), "html")));
        mail.saveChanges();
        return mail;
    }

    private static MimeBodyPart part(String words, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(words, UTF_8, subtype);
        // passes servers that know seven bits only, and stays readable in a file
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }
}
