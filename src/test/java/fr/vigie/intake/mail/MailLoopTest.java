package fr.vigie.intake.mail;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;

import fr.vigie.intake.Door;
import org.junit.jupiter.api.Test;

/** The one who reads the mailbox goes on, whatever happens to it. */
class MailLoopTest extends MailStory {

    @Test
    void what_breaks_the_machine_under_it_fails_the_door_and_the_mail_is_taken_afterwards() {
        var broken = mock(MailDesk.class);
        doThrow(new NoClassDefFoundError("a half of the release"))
                .doReturn(true)
                .when(broken)
                .take(any());
        try (var dovecot = Dovecot.start()) {
            var box = dovecot.folderOf("box1");
            var settings = dovecot.settings("box1");
            var watch = new MailboxWatch(
                    new MailRound(new MailIntake(broken, doors), memory, settings, doors), settings, doors);
            watch.start();
            try {
                box.deliver(Eml.about("Encore là").written());

                verify(doors, timeout(20_000).atLeastOnce()).failed(eq(Door.MAIL), anyString());
                eventually(() -> box.read() == 1);
            } finally {
                watch.stop();
            }
        }
    }
}
