package fr.vigie.intake;

import static fr.vigie.contract.Outside.assertProblem;
import static fr.vigie.contract.Outside.json;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.VigieTest;
import fr.vigie.contract.Outside;
import fr.vigie.contract.Rows;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@VigieTest
class BadReportTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    private Outside vigie;
    private Map<String, Long> before;

    @BeforeEach
    void count() {
        vigie = new Outside(port);
        before = Rows.in(database);
    }

    @AfterEach
    void nothing_is_kept_of_a_refused_report_and_no_process_starts() {
        assertThat(Rows.in(database)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            # instead of a good member                 | status | word
            "channel":"FAX"                            | 422 | MONITORING, DETECTION, PHONE, EMAIL, CHAT
            "channel":"phone"                          | 422 | canal
            "channel":""                               | 422 | canal
            "channel":null                             | 422 | canal
            "subject":null                             | 422 | sujet
            "subject":""                               | 422 | sujet
            "subject":" \\n\\t "                       | 422 | sujet
            "subject":"\\u0001"                        | 422 | sujet
            "subject":"{201}"                          | 422 | 200
            "subject":"a\\u0000b"                      | 422 | Le sujet (subject) contient le caractère nul
            "client":"{201}"                           | 422 | client
            "client":"\\u0000"                         | 422 | client
            "description":"{20001}"                    | 422 | 20 000
            "description":"a\\u0000"                   | 422 | La description (description) contient le caractère nul
            "service":"{101}"                          | 422 | service
            "service":"\\u0000"                        | 422 | service
            "severity":"{101}"                         | 422 | severity
            "severity":"\\u0000"                       | 422 | severity
            "externalId":"{501}"                       | 422 | externalId
            "externalId":"\\u0000"                     | 422 | externalId
            "dedupKey":"{501}"                         | 422 | dedupKey
            "dedupKey":"a\\u0000"                      | 422 | dedupKey
            "dedupKey":"mail-strangers"                | 422 | réservé
            "dedupKey":"monitoring{bar}zabbix{bar}api-1{bar}http" | 422 | réservé
            "externalId":"mail{bar}<1@acme.example>" | 422 | réservé
            "contact":{"name":"{201}"}                 | 422 | nom
            "contact":{"name":"\\u0000"}               | 422 | (contact.name) contient le caractère nul
            "contact":{"email":"nobody"}               | 422 | e-mail
            "contact":{"email":"a@b"}                  | 422 | e-mail
            "contact":{"email":"a@@example.org"}       | 422 | e-mail
            "contact":{"email":"a b@example.org"}      | 422 | e-mail
            "contact":{"email":"a@example.org\\r\\nBcc: b@example.org"} | 422 | e-mail
            "contact":{"email":"a@example.org,b@example.org"} | 422 | e-mail
            "contact":{"email":"{260}@example.org"}    | 422 | e-mail
            "contact":{"phone":"call me"}              | 422 | téléphone
            "contact":{"phone":"12"}                   | 422 | téléphone
            "contact":{"phone":"---"}                  | 422 | téléphone
            "contact":{"phone":"{0123456789}{0123456789}{0123456789}{0123456789}"} | 422 | téléphone
            "notifiedAt":"{future}"                    | 422 | futur
            "occurredAt":"{future}"                    | 422 | futur
            "notifiedAt":"1999-12-31T23:59:59Z"        | 422 | 2000
            "notifiedAt":"9999-12-31T23:59:59Z"        | 400 | notifiedAt
            "notifiedAt":"hier"                        | 400 | notifiedAt
            "notifiedAt":"2026-01-05T10:00:00"         | 400 | décalage
            "notifiedAt":"2026-01-05"                  | 400 | notifiedAt
            "notifiedAt":"2026-02-30T10:00:00Z"        | 400 | notifiedAt
            "notifiedAt":"2026-01-05T25:00:00Z"        | 400 | notifiedAt
            "occurredAt":"2026-01-05T10:00:00"         | 400 | occurredAt
            "notifiedAt":"\\u0000"                     | 400 | notifiedAt
            """)
    void a_member_that_breaks_a_rule_or_cannot_be_read_refuses_the_report(String member, int status, String word) {
        var answer = vigie.report(with(filled(member)));

        assertProblem(answer, status);
        assertThat(vigie.<String>read(answer, "$.detail")).contains(word);
    }

    @ParameterizedTest
    @CsvSource({
        "channel",
        "client",
        "subject",
        "description",
        "service",
        "severity",
        "notifiedAt",
        "occurredAt",
        "externalId",
        "dedupKey",
        "contact.name",
        "contact.email",
        "contact.phone"
    })
    void a_member_of_a_wrong_type_cannot_be_read(String field) {
        for (var value : new String[] {"{\"a\":1}", "[\"a\"]", "5", "1.5", "true"}) {
            var member = field.startsWith("contact.")
                    ? "\"contact\":{\"" + field.substring(8) + "\":" + value + "}"
                    : "\"" + field + "\":" + value;

            var answer = vigie.report(with(member));

            assertProblem(answer, 400);
            assertThat(vigie.<String>read(answer, "$.detail")).contains("« " + field + " »");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"contact\":5", "\"contact\":\"Zoé\"", "\"contact\":[]", "\"contact\":true"})
    void a_contact_is_an_object(String member) {
        assertProblem(vigie.report(with(member)), 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"channel\":\"PHONE\"}",
                "{\"subject\":\"a\"}",
                "{\"Channel\":\"PHONE\",\"Subject\":\"a\"}"
            })
    void a_report_without_channel_or_subject_is_refused(String body) {
        assertProblem(vigie.report(body), 422);
    }

    /** A good report but for one member. */
    private static String with(@Nullable String member) {
        var good = json(Map.of("channel", "PHONE", "subject", "API indisponible"));
        // of two members of one name, the last one counts
        return good.substring(0, good.length() - 1) + "," + member + "}";
    }

    private static String filled(String member) {
        return member.replace(
                        "{future}", Instant.now().plus(1, ChronoUnit.HOURS).toString())
                .replace("{0123456789}", "0123456789")
                .replace("{bar}", "|")
                .replace("{101}", "x".repeat(101))
                .replace("{201}", "x".repeat(201))
                .replace("{260}", "x".repeat(260))
                .replace("{501}", "x".repeat(501))
                .replace("{20001}", "x".repeat(20_001));
    }
}
