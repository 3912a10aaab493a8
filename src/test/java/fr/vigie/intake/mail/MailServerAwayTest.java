package fr.vigie.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;

import fr.vigie.intake.Door;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** A mail server that goes away and comes back, or can't tell when mail comes. */
class MailServerAwayTest extends MailStory {

    @TempDir
    Path folder;

    @Test
    void what_comes_while_the_server_is_away_is_there_once_when_it_is_back() {
        try (var dovecot = Dovecot.start()) {
            var box = dovecot.folderOf("box1");
            watch(dovecot.settings("box1"));
            var before = Eml.about("Avant l'arrêt");
            box.deliver(before.written());
            eventually(() -> box.read() == 1);

            dovecot.stop();
            verify(doors, timeout(20_000).atLeastOnce()).failed(eq(Door.MAIL), anyString());
            var meanwhile = Eml.about("Pendant l'arrêt");
            box.deliver(meanwhile.written());
            dovecot.resume();

            assertThat(incidentOf(meanwhile)).startsWith("INC-");
            eventually(() -> box.read() == 2);
            assertThat(incidentsOf(before)).hasSize(1);
            assertThat(incidentsOf(meanwhile)).hasSize(1);
        }
    }

    @Test
    void a_connection_that_died_without_a_word_is_found_out_by_asking() throws Exception {
        try (var dovecot = Dovecot.start();
                var relay = new Relay(dovecot.settings("box1").called())) {
            var box = dovecot.folderOf("box1");
            watch(impatient(dovecot.settings("box1"), relay.port()));
            var before = Eml.about("Avant le silence");
            box.deliver(before.written());
            eventually(() -> box.read() == 1);

            relay.forget();
            var mail = Eml.about("Pendant le silence");
            box.deliver(mail.written());

            eventually(() -> box.read() == 2);
            verify(doors, atLeastOnce()).failed(eq(Door.MAIL), anyString());
            assertThat(incidentsOf(before)).hasSize(1);
            assertThat(incidentsOf(mail)).hasSize(1);
        }
    }

    @Test
    void where_the_server_can_not_tell_the_mailbox_is_looked_at() {
        try (var dovecot = Dovecot.start("imap_capability = IMAP4rev1 UIDPLUS\n")) {
            var box = dovecot.folderOf("box1");
            watch(dovecot.settings("box1"));
            verify(doors, timeout(20_000).atLeastOnce()).well(Door.MAIL);
            var mail = Eml.about("Sans IDLE");

            box.deliver(mail.written());

            assertThat(incidentOf(mail)).startsWith("INC-");
        }
    }

    /** Asks after 2 seconds of silence, and waits a second for the answer. */
    private static MailboxSettings impatient(MailboxSettings known, int port) {
        return new MailboxSettings(
                known.host(),
                port,
                known.user(),
                known.password(),
                known.security(),
                known.folder(),
                known.poll(),
                Duration.ofSeconds(2),
                known.retry(),
                known.largest(),
                known.flood(),
                known.own(),
                Map.of("mail.imap.timeout", "1000"));
    }

    @Test
    void without_dovecot_its_stories_are_skipped_and_in_ci_they_fail() throws Exception {
        assertThatThrownBy(() -> Dovecot.find(List.of(folder.resolve("dovecot")), null))
                .isInstanceOf(TestAbortedException.class);
        assertThatThrownBy(() -> Dovecot.find(List.of(folder.resolve("dovecot")), "true"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("apt-get install dovecot-imapd");

        var binary = Files.createFile(folder.resolve("dovecot"));
        assertThat(binary.toFile().setExecutable(true)).isTrue();
        assertThat(Dovecot.find(List.of(binary), "true")).isEqualTo(binary);
    }
}
