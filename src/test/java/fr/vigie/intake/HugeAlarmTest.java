package fr.vigie.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.VigieTest;
import fr.vigie.contract.Outside;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** However much an alarm says, it is one incident of its group. */
@VigieTest
class HugeAlarmTest {

    private static final String DOOR = "/api/intake/alertmanager";

    @LocalServerPort
    int port;

    private Outside vigie;

    @BeforeEach
    void knowTheAddress() {
        vigie = new Outside(port);
    }

    @Test
    void ten_thousand_labels_in_a_group_with_a_name_of_a_megabyte_are_one_incident() {
        var labels = IntStream.range(0, 10_000)
                .mapToObj(i -> "\"label" + i + "\":\"<b>" + i + "</b>\"")
                .collect(Collectors.joining(","));
        var body = "{\"groupKey\":\"" + UUID.randomUUID() + "g".repeat(1 << 20)
                + "\",\"alerts\":[{\"status\":\"firing\",\"labels\":{" + labels + "}}]}";

        var first = post(body.getBytes(StandardCharsets.UTF_8));
        var again = post(body.getBytes(StandardCharsets.UTF_8));

        assertThat(first.statusCode()).as(first.body()).isEqualTo(202);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(vigie.<String>read(vigie.incident(vigie.read(first, "$.reference")), "$.description"))
                .startsWith("label0 = <b>0</b>")
                .hasSize(20_000);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {long}
            a\\u0000b
            """)
    void whatever_a_group_is_called_it_is_one_group(String key) {
        var body = "{\"groupKey\":\"" + key.replace("{long}", "é".repeat(30_000))
                + "\",\"alerts\":[{\"status\":\"firing\",\"fingerprint\":\"1\"},{\"status\":\"firing\",\"fingerprint\":\"2\"}]}";

        var answer = post(body.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(vigie.<Integer>read(answer, "$.references.length()")).isEqualTo(1);
    }

    private HttpResponse<String> post(byte[] body) {
        return vigie.ask("nobody", DOOR)
                .with("Authorization", "Bearer demo-intake-token")
                .with("Content-Type", "application/json")
                .send("POST", body);
    }
}
