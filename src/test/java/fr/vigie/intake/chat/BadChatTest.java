package fr.vigie.intake.chat;

import static fr.vigie.contract.Outside.assertProblem;
import static fr.vigie.contract.Outside.json;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.Knock;
import fr.vigie.VigieTest;
import fr.vigie.contract.Rows;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What strangers send that is no message gets a sentence and leaves nothing behind. */
@VigieTest
class BadChatTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {}                                                          | 422 | nom
            {"name":"Zoé"}                                              | 422 | message
            {"name":"Zoé","message":"  \\u200b \\n "}                   | 422 | message
            {"name":"\\u0000","message":"Bonjour"}                      | 422 | nom
            {"name":"Zoé","message":"Bonjour","email":"pas une adresse"} | 422 | e-mail
            {"name":"Zoé","message":"Bonjour","email":"a@b.c,d@e.f"}    | 422 | e-mail
            {"name":"Zoé","message":"Bonjour","id":"court"}             | 422 | identifiant
            {"name":{"a":1},"message":"Bonjour"}                        | 400 | name
            {"name":1,"message":"Bonjour"}                              | 400 | name
            {"name":"Zoé","message":["Bonjour"]}                        | 400 | message
            {"name":"Zoé"                                               | 400 | JSON
            null                                                        | 400 | corps
            []                                                          | 400 | forme
            """)
    void what_is_no_message_is_refused_in_words(String body, int status, String mention) {
        var before = Rows.in(database);

        var answer = Knock.at(port, Chatter.OPEN).post(body);

        assertProblem(answer, status);
        assertThat(answer.body()).contains(mention);
        assertThat(Rows.in(database)).isEqualTo(before);
    }

    @Test
    void what_is_too_long_too_deep_or_no_text_is_refused_in_words() {
        assertProblem(post(json(Map.of("name", "Zoé", "message", "x".repeat(4_001)))), 422);
        assertProblem(post(json(Map.of("name", "x".repeat(201), "message", "Bonjour"))), 422);
        assertProblem(post("{\"name\":\"Zoé\",\"x\":" + "[".repeat(100) + "]".repeat(100) + "}"), 400);
        assertProblem(post("[".repeat(30_000)), 400);
        assertProblem(post(json(Map.of("name", "Zoé", "message", "x".repeat(70_000)))), 413);
        assertProblem(post("x".repeat(2_000_000)), 413);
        assertProblem(knock().send("POST", "{\"name\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1)), 400);
        assertProblem(
                Knock.at(port, Chatter.OPEN).with("Content-Type", "text/plain").send("POST", "{}"), 415);
        assertThat(post(json(Map.of("name", "Zoé", "message", "é".repeat(4_000))))
                        .statusCode())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            <script>alert(1)</script>
            <img src=x onerror=alert(1)>
            "><svg/onload=alert(1)>
            javascript:alert(1)
            </title><iframe srcdoc='<script>alert(1)</script>'>
            {{7*7}} ${7*7} #{7*7} <%= 7*7 %> {{reference}}
            '; drop table incident; --
            data: x  event: line  id: 99
            """)
    void what_looks_like_code_is_kept_and_shown_as_text(String words) {
        var client = Chatter.opening(port, Map.of("name", words, "message", words));

        assertThat(client.texts().get(0)).isEqualTo(words);
        assertThat(client.say(words).statusCode()).isEqualTo(201);
    }

    @Test
    void what_can_not_be_seen_is_left_out() {
        var client = Chatter.opening(port, "Bon\u202ejour\u0000\u0007 \ud83d\ude00\r\n\u2028fin\ufeff");

        assertThat(client.texts().get(0)).isEqualTo("Bonjour \ud83d\ude00\n\nfin");
    }

    @Test
    void a_line_break_can_not_become_an_event_of_the_stream() {
        var client = Chatter.opening(port, "un\n\nid: 99\nevent: answering\ndata: {}");

        try (var heard = Heard.of(port, client, null)) {
            assertThat(heard.line(1)).contains("un\\n\\nid: 99\\nevent: answering\\ndata: {}");
        }
    }

    private HttpResponse<String> post(String body) {
        return Knock.at(port, Chatter.OPEN).post(body);
    }

    private Knock knock() {
        return Knock.at(port, Chatter.OPEN).with("Content-Type", "application/json");
    }
}
