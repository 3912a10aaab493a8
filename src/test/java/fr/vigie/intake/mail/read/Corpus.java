package fr.vigie.intake.mail.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The awkward mails, one file each. */
class Corpus {

    private static final Path MAILS = Path.of("src/test/resources/mails");

    private Corpus() {}

    static ReadMail read(String name) {
        return new MailReader(Limits.USUAL).read(bytes(MAILS.resolve(name + ".eml")));
    }

    static List<byte[]> all() {
        try (var files = Files.list(MAILS)) {
            return files.sorted().map(Corpus::bytes).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
