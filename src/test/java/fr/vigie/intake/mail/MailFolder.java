package fr.vigie.intake.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** The mailbox of one user on disk, into which mail falls as a mail server lets it. */
record MailFolder(Path path) {

    private static final AtomicInteger made = new AtomicInteger();

    static MailFolder lay(Path path) {
        try {
            for (var name : new String[] {"", "tmp", "new", "cur"}) {
                DovecotFiles.give(Files.createDirectories(path.resolve(name)));
            }
            return new MailFolder(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void deliver(String mail) {
        deliver(mail.getBytes(StandardCharsets.UTF_8));
    }

    void deliver(byte[] mail) {
        put(mail, "new", "");
    }

    /** Somebody reads it before us. */
    void deliverRead(String mail) {
        put(mail.getBytes(StandardCharsets.UTF_8), "cur", ":2,S");
    }

    private void put(byte[] mail, String where, String flags) {
        try {
            var name = "1700000000.M" + made.incrementAndGet() + ".vigie";
            var written = Files.write(path.resolve("tmp").resolve(name), mail);
            DovecotFiles.give(written);
            Files.move(written, path.resolve(where).resolve(name + flags), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many are marked as read. */
    long read() {
        return Stream.of("new", "cur")
                .flatMap(name -> names(name).stream())
                .filter(name -> name.matches(".*:2,.*S.*"))
                .count();
    }

    /** Makes the server number its mails anew. */
    void forgetNumbers() {
        try (var files = Files.list(path)) {
            for (var file : files.filter(one -> one.getFileName().toString().startsWith("dovecot"))
                    .toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> names(String folder) {
        try (var files = Files.list(path.resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
