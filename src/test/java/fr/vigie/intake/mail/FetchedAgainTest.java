package fr.vigie.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fr.vigie.intake.Doors;
import jakarta.mail.Flags;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.util.unit.DataSize;

/** A mail that its server does not give at once is asked for again, before we make do with what is known of it. */
class FetchedAgainTest {

    static final MailboxSettings SETTINGS = new MailboxSettings(
            "127.0.0.1",
            0,
            "",
            "",
            MailboxSettings.Security.NONE,
            "INBOX",
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            List.of(Duration.ofSeconds(1)),
            DataSize.ofMegabytes(1),
            20,
            Set.of(),
            Map.of());

    private final Eml mail = Eml.about("Capricieux");
    private final IMAPMessage message = mock(IMAPMessage.class);
    private final Mailbox mailbox = mock(Mailbox.class);
    private final MailIntake intake = mock(MailIntake.class);
    private final MailMemory memory = mock(MailMemory.class);
    private final MailRound round = new MailRound(intake, memory, SETTINGS, mock(Doors.class));

    @BeforeEach
    void oneMailLiesThere() throws MessagingException {
        when(memory.place(any())).thenReturn(Optional.empty());
        when(mailbox.validity()).thenReturn(1L);
        when(mailbox.isOpen()).thenReturn(true);
        when(mailbox.unread()).thenAnswer(call -> new TreeMap<>(Map.of(7L, new MailThere(7, message))));
        when(message.getSize()).thenReturn(mail.bytes().length);
        when(intake.isSafe(any())).thenReturn(true);
    }

    @Test
    void one_failure_costs_nothing() throws MessagingException {
        when(message.getMimeStream())
                .thenThrow(new MessagingException("NO [SERVERBUG] try again"))
                .thenReturn(new ByteArrayInputStream(mail.bytes()));

        round.walk(mailbox, () -> true);
        assertThat(round.isStuck()).isTrue();
        verify(intake, never()).isSafe(any());

        round.walk(mailbox, () -> true);
        assertThat(round.isStuck()).isFalse();
        assertThat(taken().whole()).isTrue();
        verify(message, times(1)).setFlag(Flags.Flag.SEEN, true);
    }

    @Test
    void what_is_not_given_at_all_becomes_a_report_with_its_headers() throws MessagingException {
        when(message.getMimeStream()).thenThrow(new MessagingException("NO"));
        when(message.getAllHeaderLines())
                .thenReturn(Collections.enumeration(
                        List.of("Message-ID: " + mail.id(), "From: " + mail.from(), "Subject: Capricieux")));

        for (int look = 0; look < 4; look++) {
            round.walk(mailbox, () -> true);
        }

        assertThat(taken().whole()).isFalse();
        assertThat(new String(taken().content(), StandardCharsets.UTF_8)).contains("Subject: Capricieux", mail.id());
        assertThat(taken().missing()).contains("n'a pas donné le texte de ce message");
    }

    @Test
    void where_the_headers_are_not_given_either_what_the_server_lists_is_known() throws MessagingException {
        when(message.getMimeStream()).thenThrow(new MessagingException("NO"));
        when(message.getAllHeaderLines()).thenThrow(new MessagingException("NO"));
        when(message.getSubject()).thenReturn("Capricieux\r\nBcc: tous@acme.example");
        when(message.getMessageID()).thenReturn(mail.id());

        for (int look = 0; look < 4; look++) {
            round.walk(mailbox, () -> true);
        }

        assertThat(new String(taken().content(), StandardCharsets.UTF_8))
                .isEqualTo("Message-ID: " + mail.id() + "\r\nSubject: Capricieux Bcc: tous@acme.example\r\n");
    }

    @Test
    void one_that_is_gone_holds_nothing_up() throws MessagingException {
        when(message.getMimeStream()).thenThrow(new MessageRemovedException());
        when(message.isExpunged()).thenReturn(true);

        round.walk(mailbox, () -> true);

        assertThat(round.isStuck()).isFalse();
        verify(intake, never()).isSafe(any());
    }

    private Arrived taken() {
        var arrived = ArgumentCaptor.forClass(Arrived.class);
        verify(intake, times(1)).isSafe(arrived.capture());
        return arrived.getValue();
    }
}
