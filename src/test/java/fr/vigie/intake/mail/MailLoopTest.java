package fr.vigie.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;

import fr.vigie.intake.Door;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.CannotCreateTransactionException;

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
            watch(dovecot.settings("box1"), broken);

            box.deliver(Eml.about("Encore là").written());

            verify(doors, timeout(20_000).atLeastOnce()).failed(eq(Door.MAIL), anyString());
            eventually(() -> box.read() == 1);
        }
    }

    @Test
    void a_database_that_is_away_fails_the_door_and_the_mail_is_taken_when_it_is_back() {
        var away = mock(MailDesk.class);
        doThrow(new CannotCreateTransactionException("away"))
                .doReturn(true)
                .when(away)
                .take(any());
        try (var dovecot = Dovecot.start()) {
            var box = dovecot.folderOf("box1");
            box.deliver(Eml.about("Base absente").written());
            watch(dovecot.settings("box1"), away);

            verify(doors, timeout(20_000)).failed(eq(Door.MAIL), contains("notre base de données n'est pas joignable"));
            eventually(() -> box.read() == 1);
        }
    }

    @Test
    void who_stops_it_waits_until_the_mail_in_hand_is_marked_and_the_next_one_stays() throws InterruptedException {
        var inHand = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var slow = mock(MailDesk.class);
        doAnswer(call -> {
                    inHand.countDown();
                    goOn.await();
                    return true;
                })
                .when(slow)
                .take(any());
        try (var dovecot = Dovecot.start()) {
            var box = dovecot.folderOf("box1");
            box.deliver(Eml.about("En cours").written());
            box.deliver(Eml.about("La suivante").written());
            var watch = watch(dovecot.settings("box1"), slow);
            assertThat(inHand.await(20, TimeUnit.SECONDS)).isTrue();

            var stopping = new Thread(watch::stop);
            stopping.start();
            await().until(() -> stopping.getState() == Thread.State.TIMED_WAITING);
            goOn.countDown();
            stopping.join(20_000);

            assertThat(stopping.isAlive()).isFalse();
            assertThat(box.read()).isOne();
            verify(slow).take(any());
            verify(doors, never()).failed(any(), anyString());
        }
    }
}
