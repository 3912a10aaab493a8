package fr.vigie.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.mail.MessagingException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HighestNumbersTest {

    private final Mailbox mailbox = mock(Mailbox.class);
    private final HighestNumbers numbers = new HighestNumbers();

    @BeforeEach
    void oneMail() throws MessagingException {
        when(mailbox.highest()).thenReturn(7L);
        numbers.look(mailbox);
    }

    @Test
    void nothing_has_changed_while_the_mailbox_goes_as_far_as_it_did() throws MessagingException {
        assertThat(numbers.changed(mailbox)).isFalse();
    }

    @Test
    void what_was_told_after_the_look_has_changed_it() throws MessagingException {
        when(mailbox.highest()).thenReturn(8L);

        assertThat(numbers.changed(mailbox)).isTrue();
    }

    @Test
    void a_server_repeats_itself_when_it_has_news_and_goes_no_further_than_when_we_last_listened()
            throws MessagingException {
        when(mailbox.hasNews()).thenReturn(true);

        assertThat(numbers.repeats(mailbox)).isFalse();
        assertThat(numbers.repeats(mailbox)).isTrue();
        when(mailbox.highest()).thenReturn(8L);
        assertThat(numbers.repeats(mailbox)).isFalse();
    }

    @Test
    void without_news_we_listen() throws MessagingException {
        numbers.repeats(mailbox);

        assertThat(numbers.repeats(mailbox)).isFalse();
    }
}
