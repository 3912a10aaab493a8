package fr.vigie.intake.mail;

import fr.vigie.intake.mail.read.Automatic;
import fr.vigie.intake.mail.read.ReadMail;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the headers and the text of a plain mail. */
@Component
class SimpleReading implements MailReading {

    @Override
    public ReadMail read(byte[] content) {
        try {
            var mail = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(content));
            var from = from(mail);
            var text = mail.getContent();
            var submitted = mail.getHeader("Auto-Submitted", null);
            return new ReadMail(
                    mail.getMessageID(),
                    Stream.of("In-Reply-To", "References")
                            .flatMap(name -> ids(mail, name))
                            .toList(),
                    from == null ? null : from.getPersonal(),
                    from == null ? null : from.getAddress(),
                    null,
                    List.of(),
                    mail.getSubject() == null ? "" : mail.getSubject(),
                    text instanceof String words ? words : "",
                    false,
                    null,
                    List.of(),
                    submitted != null && !submitted.startsWith("no")
                            ? new Automatic(Automatic.Kind.AUTO_REPLY, "Auto-Submitted.")
                            : Automatic.NO,
                    null,
                    List.of(),
                    false);
        } catch (MessagingException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Stream<String> ids(MimeMessage mail, String name) {
        try {
            var header = mail.getHeader(name, " ");
            return header == null ? Stream.of() : Arrays.stream(header.split("\\s+"));
        } catch (MessagingException broken) {
            return Stream.of();
        }
    }

    private static @Nullable InternetAddress from(MimeMessage mail) throws MessagingException {
        Address[] from = mail.getFrom();
        return from == null || from.length == 0 ? null : (InternetAddress) from[0];
    }
}
