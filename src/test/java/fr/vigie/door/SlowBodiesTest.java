package fr.vigie.door;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Whoever sends slowly, or goes on sending after a refusal, reads it, and holds up nobody. */
@ExtendWith(OutputCaptureExtension.class)
class SlowBodiesTest extends SlowStory {

    private static final int MORE_THAN_THREADS = 540;
    private static final String BIG = "/camunda/lib/deps.js";

    @ParameterizedTest
    @CsvSource({
        "POST, /api/reports, 401",
        "POST, /api/intake/alertmanager, 401",
        "POST, /engine-rest/deployment/create, 401",
        "GET, /status, 200",
        "POST, /nirgendwo, 401",
        "POST, /camunda/nirgendwo, 404"
    })
    void more_than_the_server_has_threads_hold_up_nobody_once_they_have_their_answer(
            String method, String path, int status) throws IOException {
        for (int crowd = 0; crowd < 3; crowd++) {
            for (int sender = 0; sender < MORE_THAN_THREADS / 3; sender++) {
                send(method, path, 1000, "{");
            }
            for (var sender : senders.subList(senders.size() - MORE_THAN_THREADS / 3, senders.size())) {
                assertThat(statusLine(sender)).endsWith(" " + status);
            }
        }

        assertOthersAreServed();
    }

    @Test
    void those_who_make_others_wait_for_what_they_send_are_few_enough() throws IOException {
        for (int sender = 0; sender < MORE_THAN_THREADS; sender++) {
            send(
                    "POST",
                    "/camunda/api/admin/auth/user/default/login/tasklist",
                    1000,
                    "username=support&",
                    "Content-Type: application/x-www-form-urlencoded");
        }

        assertOthersAreServed();
    }

    @Test
    void a_refusal_is_read_by_who_sends_all_of_a_large_body_first_and_the_connection_goes_on() throws IOException {
        var sender = send("POST", "/api/reports", 3_000_000, "");
        sender.getOutputStream().write(new byte[3_000_000]);
        assertThat(answer(sender)).contains(" 401", "Il faut un compte Vigie");
    }

    @Test
    void who_sends_more_than_anybody_needs_is_left_without_a_word(CapturedOutput output) throws IOException {
        var sender = send("POST", "/api/reports", 40_000_000, "");
        assertThat(statusLine(sender)).endsWith(" 401");

        assertThat(CompletableFuture.runAsync(() -> pour(sender, 40_000_000))).failsWithin(Duration.ofSeconds(60));
        assertThat(output).doesNotContain("ERROR");
    }

    @Test
    void who_asks_before_sending_is_told_no_at_once() throws IOException {
        var sender = send("POST", "/api/reports", 3_000_000, "", "Expect: 100-continue");

        assertThat(answer(sender)).startsWith("HTTP/1.1 401").contains("Il faut un compte Vigie");
        assertThat(sender.getInputStream().read()).as("and the connection ends").isEqualTo(-1);
    }

    @Test
    void a_connection_is_used_again_after_a_refusal_whose_body_came_in_pieces() throws IOException {
        var sender = send("POST", "/api/reports", -1, "5\r\nabcde\r\n", "Transfer-Encoding: chunked");
        assertThat(answer(sender)).contains(" 401", "Il faut un compte Vigie");

        sender.getOutputStream().write("0\r\n\r\nGET /status HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(ISO_8859_1));

        assertThat(statusLine(sender)).endsWith(" 200");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/deliveries/sms, application/x-www-form-urlencoded, Content-Length: 1000, tracker=0",
        "/api/chat/conversations, multipart/form-data; boundary=x, Content-Length: 1000, --x",
        "/api/chat/conversations, application/json, Transfer-Encoding: chunked, 5;a"
    })
    void strangers_who_drip_a_form_parts_or_the_announcement_of_a_piece_hold_no_place(
            String path, String type, String length, String start) throws IOException {
        for (int sender = 0; sender < 40; sender++) {
            send("POST", path, -1, start, "Content-Type: " + type, length);
        }

        assertOthersAreServed();
    }

    @Test
    void who_does_not_read_a_long_answer_keeps_no_place_that_others_need() throws IOException {
        for (int reader = 0; reader < 150; reader++) {
            send("GET", BIG, -1, ("GET " + BIG + " HTTP/1.1\r\nHost: localhost\r\n\r\n").repeat(4));
        }
        assertThat(statusLine(senders.get(23))).endsWith(" 200");

        assertOthersAreServed();
    }
}
