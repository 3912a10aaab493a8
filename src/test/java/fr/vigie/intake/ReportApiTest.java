package fr.vigie.intake;

import static fr.vigie.contract.Outside.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import fr.vigie.VigieTest;
import fr.vigie.contract.Outside;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@VigieTest
class ReportApiTest {

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
    @ValueSource(strings = {"MONITORING", "DETECTION", "PHONE", "EMAIL", "CHAT"})
    void a_report_of_any_channel_opens_an_incident(String channel) {
        var answer = vigie.report(json(Map.of("channel", channel, "subject", "API indisponible")));

        assertThat(answer.statusCode()).isEqualTo(201);
        String reference = vigie.read(answer, "$.reference");
        assertThat(reference).matches("INC-\\d{4}-\\d{6}");
        assertThat(answer.headers().firstValue("Location")).hasValue("/api/incidents/" + reference);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(vigie.<String>read(answer, "$.status")).isEqualTo("REPORTED");
        assertThat(vigie.<String>read(answer, "$.channel")).isEqualTo(channel);
        assertThat(vigie.<Object>read(answer, "$.priority")).isNull();
        assertThat(vigie.task(reference, "taskDefinitionKey")).isEqualTo("diagnose");
    }

    @Test
    void every_field_is_kept_as_it_was_said() {
        var answer = vigie.report("""
                {"channel": "EMAIL", "client": "Café de l'Été", "subject": "<b>SMS</b> en retard 😱",
                 "contact": {"name": "Zoé", "email": "zoe.o'neil+sms@example.co.uk", "phone": "+33 (0)6.12-34 56/78"},
                 "description": "ligne 1\\nligne 2 \\"é\\" ${1+1}", "service": "sms", "severity": "warning",
                 "notifiedAt": "2026-01-05T10:00:00+01:00", "occurredAt": "2026-01-05T08:59Z",
                 "externalId": "every-field", "dedupKey": "key-of-every-field", "unknown": [1]}""");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        String reference = vigie.read(answer, "$.reference");
        assertThat(JsonPath.<Map<String, Object>>read(answer.body(), "$"))
                .containsEntry("client", "Café de l'Été")
                .containsEntry("subject", "<b>SMS</b> en retard 😱")
                .containsEntry("description", "ligne 1\nligne 2 \"é\" ${1+1}")
                .containsEntry("service", "sms")
                .containsEntry("notifiedAt", "2026-01-05T09:00:00Z")
                .containsEntry("acknowledgeBy", "2026-01-05T09:15:00Z")
                .containsEntry("acknowledgedInTime", false);
        assertThat(database.sql("select * from report where incident = ?")
                        .param(reference)
                        .query()
                        .singleRow())
                .containsEntry("contact_email", "zoe.o'neil+sms@example.co.uk")
                .containsEntry("contact_phone", "+33 (0)6.12-34 56/78")
                .containsEntry("severity", "warning")
                .containsEntry("external_id", "every-field")
                .containsEntry("dedup_key", "key-of-every-field")
                .containsEntry("reported_by", "integrateur");
    }

    @Test
    void the_longest_texts_are_kept_whole() {
        var answer = vigie.report(json(
                Map.of("channel", "CHAT", "subject", "é".repeat(200), "description", "ligne\n".repeat(3_333) + "àé")));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(vigie.<String>read(answer, "$.subject")).hasSize(200);
        assertThat(vigie.<String>read(answer, "$.description")).hasSize(20_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"notifiedAt\":null", ",\"notifiedAt\":\"\",\"contact\":{},\"client\":null"})
    void what_is_left_out_is_null_or_blank_alike_and_the_clock_starts_now(String more) {
        var before = Instant.now().minusMillis(1);

        var answer = vigie.report("{\"channel\":\"PHONE\",\"subject\":\"court\"" + more + "}");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(Instant.parse(vigie.<String>read(answer, "$.notifiedAt"))).isBetween(before, Instant.now());
        assertThat(vigie.<Object>read(answer, "$.acknowledgedInTime")).isNull();
    }

    @Test
    void the_same_external_id_is_the_same_incident_and_another_channels_is_not() {
        var mail = json(Map.of("channel", "EMAIL", "subject", "a", "externalId", "same"));
        var first = vigie.report(mail);
        var again = vigie.report(mail);
        var reworded = vigie.report(mail.replace("\"a\"", "\"b\""));
        var chat = vigie.report(mail.replace("EMAIL", "CHAT"));

        String reference = vigie.read(first, "$.reference");
        assertSame(again, reference);
        assertSame(reworded, reference);
        assertThat(again.headers().firstValue("Location")).hasValue("/api/incidents/" + reference);
        assertThat(chat.statusCode()).isEqualTo(201);
        assertThat(reports(reference)).isEqualTo(1);
    }

    @Test
    void a_report_of_what_fails_already_joins_the_open_incident_and_never_a_closed_one() {
        var first = json(Map.of("channel", "MONITORING", "subject", "a", "dedupKey", "router"));
        String reference = vigie.read(vigie.report(first), "$.reference");

        var second = vigie.report(json(Map.of("channel", "PHONE", "subject", "b", "dedupKey", "router")));
        assertSame(second, reference);
        assertThat(vigie.<String>read(second, "$.subject")).isEqualTo("a");
        assertThat(second.body()).contains("REPORT_ATTACHED", " : b");
        assertThat(reports(reference)).isEqualTo(2);

        vigie.completed(reference, Map.of("decision", "DISMISS", "diagnosis", "essai"));
        var third = vigie.report(first);
        assertThat(third.statusCode()).isEqualTo(201);
        assertThat(vigie.<String>read(third, "$.reference")).isNotEqualTo(reference);
    }

    @ParameterizedTest
    @ValueSource(strings = {"externalId", "dedupKey"})
    void eight_at_once_are_one_incident(String key) throws Exception {
        var body = json(Map.of("channel", "EMAIL", "subject", "a", key, "at-once"));
        var eight = Executors.newFixedThreadPool(8);

        var answers = eight.invokeAll(IntStream.range(0, 8)
                .mapToObj(number -> (Callable<HttpResponse<String>>) () -> vigie.report(body))
                .toList());

        eight.shutdown();
        var statuses = answers.stream()
                .map(answer -> got(answer).statusCode())
                .sorted()
                .toList();
        assertThat(statuses).containsExactly(200, 200, 200, 200, 200, 200, 200, 201);
        assertThat(answers.stream()
                        .map(answer -> vigie.<String>read(got(answer), "$.reference"))
                        .distinct())
                .hasSize(1);
    }

    private void assertSame(HttpResponse<String> answer, String reference) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(vigie.<String>read(answer, "$.reference")).isEqualTo(reference);
    }

    static HttpResponse<String> got(Future<HttpResponse<String>> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private long reports(String reference) {
        return database.sql("select count(*) from report where incident = ?")
                .param(reference)
                .query(Long.class)
                .single();
    }
}
