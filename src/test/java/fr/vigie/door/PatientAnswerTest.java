package fr.vigie.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.DelegatingServletOutputStream;
import org.springframework.web.servlet.ModelAndView;

/** Whoever takes a long answer slowly is counted; whoever is answered shortly is not held up by them. */
class PatientAnswerTest {

    private final Turnstile turnstile =
            new Turnstile(1, 1, Duration.ofMinutes(1), (request, response, handler, refusal) -> new ModelAndView());
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private final PatientAnswer answer =
            new PatientAnswer(new DelegatingServletOutputStream(sent), turnstile.new Place(), new BodyWaits(0, 0), "a");

    @Test
    void a_short_answer_is_sent_however_many_take_theirs_slowly() throws IOException {
        answer.write(new byte[8 * 1024]);
        answer.flush();
        answer.close();

        assertThat(sent.size()).isEqualTo(8 * 1024);
    }

    @Test
    void a_long_one_ends_where_too_many_do() {
        assertThatThrownBy(() -> answer.write(new byte[8 * 1024 + 1])).isInstanceOf(ClientAbortException.class);
    }

    @Test
    void twenty_seconds_are_free_and_then_a_kilobyte_a_second() {
        assertThat(Pace.isTooSlow(Duration.ofSeconds(20), 0)).isFalse();
        assertThat(Pace.isTooSlow(Duration.ofSeconds(30), 10 * 1024)).isFalse();
        assertThat(Pace.isTooSlow(Duration.ofSeconds(30), 10 * 1024 - 1)).isTrue();
    }
}
