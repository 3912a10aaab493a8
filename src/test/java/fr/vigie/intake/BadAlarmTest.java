package fr.vigie.intake;

import static fr.vigie.contract.Outside.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.VigieTest;
import fr.vigie.contract.Outside;
import fr.vigie.contract.Rows;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@VigieTest
class BadAlarmTest {

    private static final String DOOR = "/api/intake/alertmanager";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    private Outside vigie;

    @BeforeEach
    void knowTheAddress() {
        vigie = new Outside(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "none",
                "Bearer wrong-token",
                "Bearer ",
                "Bearer demo-intake-toke",
                "demo-intake-token",
                "Basic ZGVtby1pbnRha2UtdG9rZW46",
                "Basic YWRtaW46YWRtaW4="
            })
    void without_the_token_nothing_comes_in(String shown) {
        var before = Rows.in(database);
        var knock = vigie.ask("nobody", DOOR);

        assertProblem((shown.equals("none") ? knock : knock.with("Authorization", shown)).post("{"), 401);

        assertThat(Rows.in(database)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "not json",
                "null",
                "5",
                "\"text\"",
                "[]",
                "{}",
                "{\"alerts\":[]}",
                "{\"groupKey\":\"g\",\"alerts\":[]}",
                "{\"groupKey\":\"g\",\"alerts\":[null]}",
                "{\"groupKey\":\"g\",\"alerts\":[{}]}",
                "{\"groupKey\":\"g\",\"alerts\":{\"status\":\"firing\"}}",
                "{\"groupKey\":\"g\",\"alerts\":[{\"status\":\"firing\",\"labels\":[]}]}",
                "{\"groupKey\":[],\"alerts\":[{\"status\":\"firing\"}]}",
                "\u0000",
                "<alert>ééé</alert>",
                "a=1&b=2"
            })
    void what_cannot_be_read_is_kept_as_it_came_and_shown_to_a_person(String body) {
        var answer = post(body.getBytes(StandardCharsets.UTF_8));

        assertShown(answer, body.replace('\0', '\uFFFD').strip());
    }

    @Test
    void bytes_of_any_kind_are_kept_too() {
        assertShown(post(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1, (byte) 0xc3}), "");
    }

    @ParameterizedTest
    @ValueSource(ints = {2_000, 200_000})
    void depth_is_kept_too(int levels) {
        assertShown(post(("{\"alerts\":" + "[".repeat(levels)).getBytes(StandardCharsets.UTF_8)), "[[[[");
    }

    @Test
    void six_megabytes_are_kept_cut() {
        var reference =
                assertShown(post(("{\"alerts\":[\"" + "x".repeat(6 << 20)).getBytes(StandardCharsets.UTF_8)), "xxx");

        assertThat(vigie.<String>read(vigie.incident(reference), "$.description"))
                .hasSize(20_000)
                .endsWith("…");
    }

    @Test
    void the_same_unreadable_message_again_joins_the_first() {
        var body = ("unreadable " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);

        assertThat(assertShown(post(body), "unreadable")).isEqualTo(assertShown(post(body), "unreadable"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            # the alert                                                       | its subject
            {"status":"firing"}                                               | Alarme sans nom
            {"status":"firing","labels":null,"annotations":null}              | Alarme sans nom
            {"status":"firing","labels":{"alertname":"Down","instance":"a1"}} | Down a1
            {"status":"firing","labels":{"alertname":null,"client":null,"service":null}} | Alarme sans nom
            {"status":"firing","annotations":{"summary":" ","description":null},"labels":{"alertname":"Down"}} | Down
            {"status":"firing","annotations":{"summary":null},"labels":{"alertname":"Down"}} | Down
            {"status":"firing","annotations":{"summary":"a\\u0000b"}}         | a\uFFFDb
            {"status":"firing","annotations":{"summary":"\\u0001"},"labels":{"alertname":"Down"}} | \uFFFD
            {"status":"firing","labels":{"alertname":"\\u0001"}}              | \uFFFD
            {"status":"firing","annotations":{"summary":"<script>alert('é😱')</script> **a** ${1+1}"}} | <script>alert('é😱')</script> **a** ${1+1}
            {"status":"firing","annotations":{"summary":"a"},"labels":{"client":"{long}","service":"{long}","severity":"{long}","x":"{long}"}} | a
            {"status":"firing","annotations":{"summary":"a"},"labels":{"client":"\\u0000","service":"\\u0001"},"fingerprint":"\\u0000"} | a
            {"status":"firing","annotations":{"summary":"a"},"startsAt":"1970-01-01T00:00:00Z"} | a
            {"status":"firing","annotations":{"summary":"a"},"startsAt":"0001-01-01T00:00:00Z"} | a
            {"status":"firing","annotations":{"summary":"a"},"startsAt":"9999-01-01T00:00:00Z"} | a
            {"status":"firing","annotations":{"summary":"a"},"startsAt":"hier","fingerprint":"{long}"} | a
            {"status":"unheard of","annotations":{"summary":"a"}}             | a
            {"status":"firing","annotations":{"summary":"a\\ud800b"}}         | a\uFFFDb
            {"status":"firing","annotations":{"summary":"a\\u202eb\\u2066c"}} | a\uFFFDb\uFFFDc
            {"status":"firing","annotations":{"summary":"a"},"labels":{"x":"\\udfff","y":"\\u202e<b>"},"fingerprint":"\\ud800"} | a
            {"status":"firing","annotations":{"summary":"a"},"labels":{"client":"\\u202eb"}} | a
            {"status":"firing","annotations":{"summary":"a"},"startsAt":"2026-11-20T07:00:00Z","endsAt":"2020-01-01T00:00:00Z"} | a
            {"status":"firing","annotations":{"summary":"a"},"endsAt":5}      | a
            """)
    void whatever_an_alert_says_it_is_never_refused(String alert, String subject) {
        var body = "{\"groupKey\":\"" + UUID.randomUUID() + "\",\"alerts\":["
                + alert.replace("{long}", "é".repeat(30_000)) + "]}";

        var answer = post(body.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        String reference = vigie.read(answer, "$.reference");
        assertThat(vigie.<String>read(vigie.incident(reference), "$.subject")).isEqualTo(subject);
        assertThat(vigie.task(reference, "taskDefinitionKey")).isEqualTo("diagnose");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/octet-stream"})
    void whatever_the_message_calls_itself_it_is_read(String type) {
        var answer = vigie.ask("nobody", DOOR)
                .with("Authorization", "Bearer demo-intake-token")
                .with("Content-Type", type)
                .send(
                        "POST",
                        "{\"groupKey\":\"" + type + "\",\"alerts\":[{\"status\":\"firing\",\"fingerprint\":\"" + type
                                + "\"}]}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(vigie.<String>read(vigie.incident(vigie.read(answer, "$.reference")), "$.subject"))
                .isEqualTo("Alarme sans nom");
    }

    private String assertShown(HttpResponse<String> answer, String raw) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        String reference = vigie.read(answer, "$.reference");
        assertThat(vigie.<String>read(vigie.incident(reference), "$.subject")).contains("illisible");
        assertThat(vigie.<String>read(vigie.incident(reference), "$.description"))
                .contains(raw);
        assertThat(vigie.task(reference, "taskDefinitionKey")).isEqualTo("diagnose");
        return reference;
    }

    private HttpResponse<String> post(byte[] body) {
        return vigie.ask("nobody", DOOR)
                .with("Authorization", "Bearer demo-intake-token")
                .with("Content-Type", "application/json")
                .send("POST", body);
    }
}
