package fr.vigie.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fr.vigie.intake.Door;
import fr.vigie.intake.Doors;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A mail that can be kept in no form is told of for as long as it lies there, and holds up no other. */
class LeftBehindTest {

    private final Mailbox mailbox = mock(Mailbox.class);
    private final MailIntake intake = mock(MailIntake.class);
    private final MailMemory memory = mock(MailMemory.class);
    private final Doors doors = mock(Doors.class);
    private final MailRound round = new MailRound(intake, memory, FetchedAgainTest.SETTINGS, doors);
    private final TreeMap<Long, MailThere> there = new TreeMap<>();
    private final Set<Long> stubborn = new HashSet<>();

    @BeforeEach
    void aMailbox() throws MessagingException {
        when(memory.place(any())).thenReturn(Optional.of(new MailMemory.Place(1, 0, Instant.EPOCH)));
        when(mailbox.validity()).thenReturn(1L);
        when(mailbox.isOpen()).thenReturn(true);
        when(mailbox.unread()).thenReturn(new TreeMap<>());
        when(mailbox.after(0)).thenAnswer(call -> new TreeMap<>(there));
        when(mailbox.count()).thenAnswer(call -> there.size());
        when(intake.isSafe(any()))
                .thenAnswer(
                        call -> !stubborn.contains(call.<Arrived>getArgument(0).uid()));
    }

    @Test
    void how_many_and_since_when_is_said_while_others_go_in_and_until_each_went_in_or_was_removed() throws Exception {
        comes(7, "2026-11-28T03:10:00Z", true);
        comes(8, "2026-11-28T04:00:00Z", true);
        var other = comes(9, "2026-11-28T05:00:00Z", false);

        look();
        verify(doors)
                .leaves(
                        eq(Door.MAIL),
                        contains(
                                "2 messages ne se laissent pas enregistrer et restent dans la boîte aux lettres ; le plus"
                                        + " ancien y est arrivé le sam. 28 nov. 2026 04:10."));
        verify(other).setFlag(Flags.Flag.SEEN, true);
        assertThat(round.isStuck()).isTrue();

        stubborn.remove(7L);
        clearInvocations(doors);
        look();
        verify(doors).leaves(eq(Door.MAIL), contains("1 message ne se laisse pas enregistrer"));

        there.remove(8L);
        clearInvocations(doors);
        look();
        verify(doors).leavesNothing(Door.MAIL);
        verify(doors, never()).leaves(any(), any());
        assertThat(round.isStuck()).isFalse();
    }

    @Test
    void what_is_taken_up_to_a_stubborn_one_is_remembered_and_no_further() throws Exception {
        comes(7, "2026-11-28T03:10:00Z", false);
        comes(8, "2026-11-28T03:10:00Z", true);
        comes(9, "2026-11-28T03:10:00Z", false);

        look();

        verify(memory).done(FetchedAgainTest.SETTINGS.name(), 1, 7);
    }

    @Test
    void however_many_stay_behind_the_next_one_comes_in() throws Exception {
        for (long uid : LongStream.rangeClosed(1, 450).toArray()) {
            comes(uid, "2026-11-28T03:10:00Z", true);
        }
        var next = comes(451, "2026-11-28T03:10:00Z", false);

        look();

        verify(next).setFlag(Flags.Flag.SEEN, true);
        verify(doors).leaves(eq(Door.MAIL), contains("450 messages"));
    }

    private void look() throws MessagingException {
        while (round.walk(mailbox, () -> true)) {
            assertThat(there).isNotEmpty();
        }
    }

    private IMAPMessage comes(long uid, String at, boolean resists) throws MessagingException, IOException {
        var mail = Eml.about("Message " + uid).bytes();
        var message = mock(IMAPMessage.class);
        when(message.getSize()).thenReturn(mail.length);
        when(message.getReceivedDate()).thenReturn(Date.from(Instant.parse(at)));
        when(message.getMimeStream()).thenAnswer(call -> new ByteArrayInputStream(mail));
        there.put(uid, new MailThere(uid, message));
        if (resists) {
            stubborn.add(uid);
        }
        return message;
    }
}
