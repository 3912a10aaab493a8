package fr.vigie.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fr.vigie.intake.Door;
import fr.vigie.intake.Doors;
import fr.vigie.refusal.BrokenRule;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.CannotCreateTransactionException;

/** What is done with a mail that can't be kept as it should be. */
class MailIntakeTest {

    private final MailDesk desk = mock(MailDesk.class);
    private final Doors doors = mock(Doors.class);
    private final MailIntake intake = new MailIntake(desk, doors);
    private final Arrived mail = Eml.about("Poison").arrived(null);

    @Test
    void what_passes_is_heard() {
        when(desk.take(mail)).thenReturn(true);

        assertThat(intake.isSafe(mail)).isTrue();

        verify(doors).heard(Door.MAIL);
        verify(desk, never()).park(any());
    }

    @Test
    void what_nobody_can_read_is_safe_and_not_heard() {
        assertThat(intake.isSafe(mail)).isTrue();

        verify(doors).refused(Door.MAIL);
        verify(doors, never()).heard(Door.MAIL);
    }

    @Test
    void what_fails_three_times_is_parked() {
        doThrow(new BrokenRule("Non."), new StackOverflowError(), new DataIntegrityViolationException("nul"))
                .when(desk)
                .take(mail);

        assertThat(intake.isSafe(mail)).isTrue();

        verify(desk, times(3)).take(mail);
        verify(desk).park(mail);
        verify(doors).refused(Door.MAIL);
    }

    @Test
    void what_asks_too_much_of_memory_or_of_the_database_is_parked() {
        doThrow(
                        new OutOfMemoryError(),
                        new DataAccessResourceFailureException("54", new SQLException("limit", "54000")),
                        new DataAccessResourceFailureException("53", new SQLException("memory", "53200")))
                .when(desk)
                .take(mail);

        assertThat(intake.isSafe(mail)).isTrue();

        verify(desk).park(mail);
    }

    @Test
    void a_database_that_is_away_is_no_fault_of_the_mail() {
        doThrow(new CannotCreateTransactionException("away")).when(desk).take(mail);
        assertThatThrownBy(() -> intake.isSafe(mail)).isInstanceOf(CannotCreateTransactionException.class);

        doThrow(new DataAccessResourceFailureException("away")).when(desk).take(mail);
        assertThatThrownBy(() -> intake.isSafe(mail)).isInstanceOf(DataAccessResourceFailureException.class);

        verify(desk, never()).park(any());
    }

    @Test
    void what_can_be_kept_in_no_form_at_all_is_not_safe() {
        doThrow(new IllegalStateException()).when(desk).take(mail);
        doThrow(new IllegalStateException()).when(desk).park(mail);

        assertThat(intake.isSafe(mail)).isFalse();

        verify(doors, never()).heard(Door.MAIL);
    }
}
