package fr.vigie.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import fr.vigie.VigieTest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@VigieTest
class EngineStartTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    private Outside vigie;

    @BeforeEach
    void knowTheAddress() {
        vigie = new Outside(port);
    }

    @Test
    void a_start_with_variables_is_a_report() {
        var answer = vigie.start(
                "integrateur",
                Map.ofEntries(
                        Map.entry("channel", "EMAIL"),
                        Map.entry("client", "Café de l'Été"),
                        Map.entry("subject", "API indisponible"),
                        Map.entry("description", "é".repeat(20_000)),
                        Map.entry("service", "api"),
                        Map.entry("contactName", "Zoé"),
                        Map.entry("contactEmail", "zoe@example.org"),
                        Map.entry("contactPhone", "+33 6 12 34 56 78"),
                        Map.entry("notifiedAt", "2026-01-05T10:00:00+01:00"),
                        Map.entry("externalId", "engine-start"),
                        Map.entry("dedupKey", "engine-start-key")));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        String reference = vigie.read(answer, "$.businessKey");
        assertThat(JsonPath.<Map<String, Object>>read(vigie.incident(reference).body(), "$"))
                .containsEntry("channel", "EMAIL")
                .containsEntry("client", "Café de l'Été")
                .containsEntry("description", "é".repeat(20_000))
                .containsEntry("notifiedAt", "2026-01-05T09:00:00Z")
                .containsEntry("acknowledgeBy", "2026-01-05T09:15:00Z");
        assertThat(database.sql("select * from report where incident = ?")
                        .param(reference)
                        .query()
                        .singleRow())
                .containsEntry("contact_email", "zoe@example.org")
                .containsEntry("external_id", "engine-start")
                .containsEntry("reported_by", "integrateur");
        assertThat(vigie.task(reference, "taskDefinitionKey")).isEqualTo("diagnose");
        assertThat(vigie.ask("integrateur", "/api/incidents/" + reference).get().statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_callers_own_business_key_and_a_typed_date_are_read_for_what_they_are() {
        var answer = vigie.ask("support", "/engine-rest/process-definition/key/incident/start")
                .post("""
                {"businessKey": "my own", "variables": {
                 "channel": {"value": "PHONE", "type": "String"}, "subject": {"value": "a", "type": "String"},
                 "notifiedAt": {"value": "2026-01-05T10:00:00.000+0100", "type": "Date"}}}""");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        String reference = vigie.read(answer, "$.businessKey");
        assertThat(reference).matches("INC-\\d{4}-\\d{6}");
        assertThat(vigie.<String>read(vigie.incident(reference), "$.notifiedAt"))
                .isEqualTo("2026-01-05T09:00:00Z");
    }

    @Test
    void the_key_of_an_incident_that_runs_already_is_overwritten_too() {
        var known = vigie.reported("déjà là");
        var before = vigie.incident(known).body();

        var answer = vigie.ask("support", "/engine-rest/process-definition/key/incident/start")
                .post("""
                {"businessKey": "%s", "variables": {"channel": {"value": "PHONE"}, "subject": {"value": "autre"}}}""".formatted(known));

        assertThat(vigie.<String>read(answer, "$.businessKey")).isNotEqualTo(known);
        assertThat(vigie.incident(known).body()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"externalId, 1", "dedupKey, 2"})
    void a_duplicate_takes_the_known_reference_and_ends_at_once(String key, long reports) {
        var variables = Map.of("channel", "CHAT", "subject", "a", key, "engine-duplicate");
        String reference = vigie.read(vigie.start("support", variables), "$.businessKey");

        var again = vigie.start("integrateur", variables);

        assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
        assertThat(vigie.<String>read(again, "$.businessKey")).isEqualTo(reference);
        assertThat(vigie.<Boolean>read(again, "$.ended")).isTrue();
        assertThat(vigie.task(reference, "taskDefinitionKey")).isEqualTo("diagnose");
        assertThat(database.sql("select count(*) from report where incident = ?")
                        .param(reference)
                        .query(Long.class)
                        .single())
                .isEqualTo(reports);
        assertThat(vigie.<String>read(vigie.report(Outside.json(variables)), "$.reference"))
                .isEqualTo(reference);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            channel      | FAX                  | MONITORING
            channel      | {null}               | canal
            subject      | {null}               | sujet
            subject      | {blank}              | sujet
            subject      | {201}                | 200
            description  | {20001}              | 20 000
            client       | {201}                | client
            service      | {201}                | service
            contactName  | {201}                | nom
            contactEmail | nobody               | e-mail
            contactEmail | a@b                  | e-mail
            contactPhone | call me              | téléphone
            notifiedAt   | {future}             | futur
            notifiedAt   | hier                 | notifiedAt
            notifiedAt   | 2026-01-05T10:00:00  | décalage
            externalId   | {501}                | externalId
            dedupKey     | {501}                | dedupKey
            """)
    void what_the_api_refuses_is_refused_here_and_leaves_nothing(String name, String value, String word) {
        var variables = new HashMap<String, Object>(Map.of("channel", "PHONE", "subject", "API indisponible"));
        variables.put(name, filled(value));
        var before = Rows.in(database);

        assertRefused(vigie.start("integrateur", variables), word);

        assertThat(Rows.in(database)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"value":"2126-01-05T10:00:00.000+0100","type":"Date"} | 422
            {"value":"hier","type":"Date"}                         | 400
            {"value":"a\\u0000b"}                                  | 422
            {"value":"a\\u0000b","type":"String"}                  | 422
            {"value":5,"type":"Unheard"}                           | 400
            {"value":"x","type":"Integer"}                         | 400
            """)
    void a_variable_that_is_not_what_it_says_leaves_nothing(String variable, int status) {
        var name = variable.contains("Date") ? "notifiedAt" : "subject";
        var before = Rows.in(database);

        var answer = vigie.ask("integrateur", "/engine-rest/process-definition/key/incident/start")
                .post("{\"variables\":{\"channel\":{\"value\":\"PHONE\"},\"subject\":{\"value\":\"a\"},\"" + name
                        + "\":" + variable + "}}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(Rows.in(database)).isEqualTo(before);
    }

    @Test
    void what_is_larger_than_ten_megabytes_is_not_read() {
        Outside.assertProblem(
                vigie.start("integrateur", Map.of("channel", "PHONE", "subject", "x".repeat(11 << 20))), 413);
    }

    /** The contract's own words for a refusal of the engine: a problem document that keeps the engine's members. */
    static void assertRefused(HttpResponse<String> answer, String word) {
        Outside.assertProblem(answer, 422);
        assertThat(JsonPath.<String>read(answer.body(), "$.detail")).contains(word);
        assertThat(JsonPath.<Map<String, Object>>read(answer.body(), "$"))
                .containsEntry("message", JsonPath.read(answer.body(), "$.detail"))
                .containsKeys("type", "code");
    }

    private static Object filled(String value) {
        return switch (value) {
            case "{null}" -> "";
            case "{blank}" -> " \n\t ";
            case "{future}" -> Instant.now().plus(1, ChronoUnit.HOURS).toString();
            case "{201}" -> "x".repeat(201);
            case "{501}" -> "x".repeat(501);
            case "{20001}" -> "x".repeat(20_001);
            default -> value;
        };
    }
}
