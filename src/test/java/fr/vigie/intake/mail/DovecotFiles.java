package fr.vigie.intake.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;

/** What a Dovecot of a test's own needs on disk; its servers run as {@code mail} where the test runs as root. */
final class DovecotFiles {

    private static final String ME = System.getProperty("user.name");
    private static final String MAIL_USER = "root".equals(ME) ? "mail" : ME;

    private DovecotFiles() {}

    static Path lay() throws IOException {
        var folder = Files.createTempDirectory("dovecot");
        // the server that reads the mail is not who made the folder
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        for (var name : new String[] {"mail", "home", "run", "state"}) {
            Files.createDirectory(folder.resolve(name));
        }
        give(folder.resolve("mail"));
        give(folder.resolve("home"));
        var users = new StringBuilder();
        for (int user = 1; user <= 30; user++) {
            users.append("box").append(user).append(":{PLAIN}secret\n");
        }
        Files.writeString(folder.resolve("users"), users);
        return folder;
    }

    /** Hands a file over to who serves mail. */
    static void give(Path path) throws IOException {
        if (!MAIL_USER.equals(ME)) {
            Files.setOwner(
                    path, path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(MAIL_USER));
        }
    }

    /** Of 2.3, as Debian 12 has it, or of 2.4, whose words differ. */
    static String configuration(Path binary, Path folder, int port) throws IOException {
        return (isSince24(binary) ? since24(version(binary)) : until23())
                        .replace("MAIL_USER", MAIL_USER)
                        .replace("FOLDER", folder.toString())
                        .replace("PORT", String.valueOf(port))
                + (MAIL_USER.equals(ME) ? """
                default_internal_user = %1$s
                default_login_user = %1$s
                """.formatted(ME) : "");
    }

    static boolean isSince24(Path binary) throws IOException {
        return !version(binary).matches("2\\.[0-3]\\..*");
    }

    /** It looks by itself where the machine has no watches left to give it, which are counted with those of others. */
    private static final String BOTH = """
            protocols = imap
            listen = 127.0.0.1
            base_dir = FOLDER/run
            state_dir = FOLDER/state
            log_path = FOLDER/dovecot.log
            ssl = no
            first_valid_uid = 1
            mail_fsync = never
            mailbox_idle_check_interval = 1s
            mail_max_userip_connections = 100
            service imap-login {
              chroot =
              inet_listener imap {
                port = PORT
              }
              inet_listener imaps {
                port = 0
              }
            }
            service anvil {
              chroot =
            }
            """;

    private static String until23() {
        return BOTH + """
            disable_plaintext_auth = no
            mail_location = maildir:FOLDER/mail/%u
            passdb {
              driver = passwd-file
              args = username_format=%u FOLDER/users
            }
            userdb {
              driver = static
              args = uid=MAIL_USER gid=MAIL_USER home=FOLDER/home/%u
            }
            """;
    }

    private static String since24(String version) {
        return "dovecot_config_version = " + version + "\ndovecot_storage_version = " + version + "\n" + BOTH + """
            auth_allow_cleartext = yes
            mail_driver = maildir
            mail_path = FOLDER/mail/%{user}
            passdb passwd-file {
              passwd_file_path = FOLDER/users
            }
            userdb static {
              fields {
                uid = MAIL_USER
                gid = MAIL_USER
                home = FOLDER/home/%{user}
              }
            }
            """;
    }

    private static String version(Path binary) throws IOException {
        var asked = new ProcessBuilder(binary.toString(), "--version").start();
        var version = new String(asked.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        try {
            asked.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        return version.replaceAll("[^0-9.].*", "");
    }

    static String logs(Path folder) {
        try {
            var log = folder.resolve("dovecot.log");
            return Files.readString(folder.resolve("out.log")) + (Files.exists(log) ? Files.readString(log) : "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
