package fr.vigie.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;

import fr.vigie.intake.Door;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
            verify(doors, timeout(20_000).atLeastOnce())
                    .failed(org.mockito.ArgumentMatchers.eq(Door.MAIL), org.mockito.ArgumentMatchers.anyString());
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
