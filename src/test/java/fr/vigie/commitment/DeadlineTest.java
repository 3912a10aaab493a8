package fr.vigie.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTest {

    private final Deadline deadline =
            new Deadline(Instant.parse("2026-11-23T09:00:00Z"), Instant.parse("2026-11-23T09:20:00Z"));

    @ParameterizedTest
    @CsvSource(textBlock = """
            # acted,                 kept,  strictly
            2026-11-23T09:00:00Z,     true,  true
            2026-11-23T09:19:59.999Z, true,  true
            2026-11-23T09:20:00Z,     true,  false
            2026-11-23T09:20:00.001Z, false, false
            """)
    void a_promise_is_kept_up_to_its_last_instant_and_strictly_kept_before_it(
            Instant acted, boolean kept, boolean strictly) {
        assertThat(deadline.keptBy(acted)).isEqualTo(kept);
        assertThat(deadline.missedAt(acted)).isNotEqualTo(kept);
        assertThat(deadline.strictlyKeptBy(acted)).isEqualTo(strictly);
    }

    @Test
    void the_reminder_comes_at_three_quarters() {
        assertThat(deadline.followUp()).isEqualTo("2026-11-23T09:15:00Z");
    }

    @Test
    void it_can_not_be_due_before_its_start() {
        assertThatThrownBy(() -> new Deadline(deadline.due(), deadline.due().minusNanos(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
