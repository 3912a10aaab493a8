package fr.vigie.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;

class CrossedTest {

    @ParameterizedTest
    @ValueSource(strings = {"40P01", "40001"})
    void two_who_wait_for_each_other_are_asked_to_try_again_so_that_no_machine_gives_up(String state) {
        var failure = new CannotAcquireLockException("crossed", new SQLException("deadlock detected", state));

        assertThat(Refusal.behind(failure)).map(Refusal::status).hasValue(503);
    }

    @ParameterizedTest
    @ValueSource(strings = {"53100", "53200", "53300"})
    void a_database_that_is_full_is_asked_again_later(String state) {
        var failure =
                new DataAccessResourceFailureException("full", new SQLException("No space left on device", state));

        assertThat(Refusal.behind(failure)).map(Refusal::status).hasValue(503);
    }
}
