package fr.vigie.intake.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import fr.vigie.VigieTest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever a monitoring system sends, it is answered 202 and a person sees it. */
@VigieTest
class BadMonitoringTest {

    @LocalServerPort
    int port;

    private Monitor monitor;

    @BeforeEach
    void knowTheAddress() {
        monitor = new Monitor(port);
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
                "[]",
                "{}",
                "{\"foo\":1}",
                "{\"state\":\"PROBLEM\"}",
                "{\"host\":null,\"service\":\" \"}",
                "{\"host\":[\"a\"]}",
                "{\"host\":\"a\"} {\"host\":\"b\"}",
                "{\"host\":\"a\"",
                "\u0000",
                "<alert>ééé</alert>",
                "foo=1&bar=2",
                "host=%zz"
            })
    void what_cannot_be_read_is_kept_as_it_came(String body) {
        assertShown(
                post(body.getBytes(StandardCharsets.UTF_8)),
                body.replace('\0', '\uFFFD').strip());
    }

    @Test
    void bytes_of_any_kind_are_kept_too() {
        assertShown(post(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1, (byte) 0xc3}), "");
        assertShown(post("{\"host\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1)), "host");
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 2_000, 200_000})
    void depth_is_kept_too(int levels) {
        assertShown(post(("{\"host\":" + "[".repeat(levels)).getBytes(StandardCharsets.UTF_8)), "[[[[");
    }

    @Test
    void depth_beside_what_matters_is_passed_over() {
        var host = UUID.randomUUID();
        var body = "{\"x\":" + "[".repeat(100) + "]".repeat(100) + ",\"host\":\"" + host + "\",\"state\":\"PROBLEM\"}";

        var reference = monitor.reference(post(body.getBytes(StandardCharsets.UTF_8)));

        assertThat(monitor.of(reference, "subject")).isEqualTo(host.toString());
    }

    @Test
    void five_megabytes_are_kept_cut_and_memory_stays_flat() {
        var body = ("{\"host\":\"a\",\"x\":[" + "{},".repeat(5 << 18)).getBytes(StandardCharsets.UTF_8);

        assertShown(post(body), "{},{}");
        var before = inUse();

        for (int i = 0; i < 20; i++) {
            var reference = assertShown(post(body), "{},{}");
            assertThat(monitor.of(reference, "description")).hasSize(20_000).endsWith("…");
        }

        // twenty bodies that were kept would be eighty
        assertThat(inUse() - before).isLessThan(60L << 20);
    }

    private static long inUse() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            # the alarm                                              | its subject
            {"host":"{id}"}                                          | {id}
            {"host":"{id}","service":"s","state":null}               | s sur {id}
            {"host":"{id}","summary":5,"id":12,"severity":4.5,"state":1} | 5 ({id})
            {"host":"{id}","summary":true,"source":[1,{"a":2}]}      | true ({id})
            {"host":"{id}","summary":"a\\u0000b"}                    | a\uFFFDb ({id})
            {"host":"{id}","summary":"<script>alert('é😱')</script> ${1+1} #{ticket}"} | <script>alert('é😱')</script> ${1+1} #{ticket} ({id})
            {"host":"{id}","summary":"s","service":"{long}","severity":"{long}","source":"{long}","id":"{long}"} | s (
            {"host":"{id}","summary":"s","startedAt":"{long}"}       | s ({id})
            {"host":"{id}","host":"{id}2","summary":"s"}             | s ({id}2)
            {"host":"{id}\\u0000","summary":"s","id":"\\u0000"}      | s ({id}\uFFFD)
            """)
    void whatever_an_alarm_says_it_is_never_refused(String alarm, String subject) {
        var id = UUID.randomUUID().toString();
        var body = alarm.replace("{id}", id).replace("{long}", "é".repeat(30_000));

        var reference = monitor.reference(post(body.getBytes(StandardCharsets.UTF_8)));

        assertThat(monitor.of(reference, "subject")).startsWith(subject.replace("{id}", id));
        assertThat(monitor.outside().task(reference, "taskDefinitionKey")).isEqualTo("diagnose");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/octet-stream", "nonsense"})
    void whatever_the_message_calls_itself_it_is_read(String type) {
        var host = UUID.randomUUID().toString();

        var answer = monitor.at("/api/intake/monitoring")
                .with("Content-Type", type)
                .send("POST", "{\"host\":\"" + host + "\"}");

        assertThat(monitor.of(monitor.reference(answer), "subject")).isEqualTo(host);
    }

    private String assertShown(HttpResponse<String> answer, String raw) {
        var reference = monitor.reference(answer);
        var incident = monitor.outside().incident(reference).body();
        assertThat(JsonPath.<String>read(incident, "$.subject")).contains("illisible", "supervision");
        assertThat(JsonPath.<String>read(incident, "$.description")).contains(raw);
        assertThat(monitor.outside().task(reference, "taskDefinitionKey")).isEqualTo("diagnose");
        return reference;
    }

    private HttpResponse<String> post(byte[] body) {
        return monitor.at("/api/intake/monitoring")
                .with("Content-Type", "application/json")
                .send("POST", body);
    }
}
