package fr.vigie.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;

import fr.vigie.intake.Door;
import fr.vigie.intake.mail.MailboxSettings.Security;
import java.io.FileInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mail server whose certificate somebody must vouch for. */
class SafeConnectionTest extends MailStory {

    @TempDir
    Path folder;

    @Test
    void a_certificate_that_nobody_vouches_for_is_not_accepted_and_one_that_is_trusted_is() throws Exception {
        try (var dovecot = Dovecot.startSafe(certificate())) {
            var box = dovecot.folderOf("box1");
            var refused = watch(dovecot.settings("box1", "secret", Security.STARTTLS, Map.of()));
            verify(doors, timeout(20_000).atLeastOnce()).failed(eq(Door.MAIL), contains("n'est pas sûre"));
            verify(doors, never()).well(Door.MAIL);
            refused.stop();
            var mail = Eml.about("Par une connexion sûre");
            box.deliver(mail.written());

            watch(dovecot.settings("box1", "secret", Security.STARTTLS, Map.of("mail.imap.ssl.trust", "127.0.0.1")));

            assertThat(incidentOf(mail)).startsWith("INC-");
        }
    }

    private Path certificate() throws Exception {
        var store = folder.resolve("store.p12");
        var made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "RSA",
                        "-alias",
                        "mail",
                        "-dname",
                        "CN=127.0.0.1",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        "secret",
                        "-validity",
                        "36500")
                .redirectErrorStream(true)
                .start();
        assertThat(made.waitFor()).as("keytool").isZero();
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = new FileInputStream(store.toFile())) {
            keys.load(in, "secret".toCharArray());
        }
        var key = keys.getKey("mail", "secret".toCharArray()).getEncoded();
        return Files.writeString(
                folder.resolve("mail.pem"),
                pem("CERTIFICATE", keys.getCertificate("mail").getEncoded()) + pem("PRIVATE KEY", key));
    }

    private static String pem(String what, byte[] content) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder().encodeToString(content)
                + "\n-----END " + what + "-----\n";
    }
}
