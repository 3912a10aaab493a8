package fr.vigie.notice.file;

import fr.vigie.client.Carrier;
import fr.vigie.notice.Courier;
import fr.vigie.notice.Delivery;
import fr.vigie.notice.Delivery.Accepted;
import fr.vigie.notice.Delivery.Refused;
import fr.vigie.notice.Delivery.TryLater;
import fr.vigie.notice.Letter;
import fr.vigie.notice.mail.MailWriter;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lays letters into a folder in the place of a carrier that is not there: mails as they would be sent, others as text. */
class FileCourier implements Courier {

    private static final Logger log = LoggerFactory.getLogger(FileCourier.class);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Carrier carrier;
    private final Path folder;
    private final MailWriter writer;

    /** @param carrier for which it stands */
    FileCourier(Carrier carrier, Path folder, MailWriter writer) {
        this.carrier = carrier;
        this.folder = folder;
        this.writer = writer;
    }

    @Override
    public Carrier carrier() {
        return carrier;
    }

    @Override
    public Delivery carry(Letter letter) {
        try {
            lay(fileName(letter), content(letter), letter);
            return new Accepted(letter.id().toString().replace("-", ""));
        } catch (MessagingException unwritable) {
            return new Refused("L'adresse « " + letter.recipient().replaceAll("\\p{Cntrl}", " ")
                    + " » n'est pas une adresse de messagerie : corrigez-la dans le répertoire.");
        } catch (IOException full) {
            log.warn("The folder {} takes no letters: {}", folder, full.toString());
            return new TryLater("Le dossier des envois de la démonstration n'est pas accessible.");
        }
    }

    private void lay(String name, byte[] content, Letter letter) throws IOException {
        Files.createDirectories(folder);
        // whoever looks into the folder sees whole letters only; the same letter again takes its own place
        var unfinished = folder.resolve("." + carrier + "-" + letter.id() + ".part");
        Files.write(unfinished, content);
        Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private String fileName(Letter letter) {
        var name = String.join(
                "-",
                STAMP.format(letter.writtenAt()),
                letter.reference(),
                letter.kind().name(),
                carrier.name(),
                letter.id().toString().substring(0, 8));
        return name.replaceAll("[^A-Za-z0-9_-]", "_") + (carrier == Carrier.MAIL ? ".eml" : ".txt");
    }

    private byte[] content(Letter letter) throws MessagingException, IOException {
        if (carrier == Carrier.MAIL) {
            var mail = new ByteArrayOutputStream();
            writer.write(letter).writeTo(mail);
            return mail.toByteArray();
        }
        var words = letter.wording();
        return """
                %s : %s
                %s · %s

                %s
                """.formatted(carrier, letter.recipient(), letter.reference(), words.subject(), words.brief())
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "files in " + folder;
    }
}
