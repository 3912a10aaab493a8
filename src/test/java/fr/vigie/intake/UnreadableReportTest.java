package fr.vigie.intake;

import static fr.vigie.contract.Outside.assertProblem;
import static fr.vigie.contract.Outside.json;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.Knock;
import fr.vigie.VigieTest;
import fr.vigie.contract.Outside;
import fr.vigie.contract.Rows;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@VigieTest
class UnreadableReportTest {

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
    void nothing_is_kept_and_no_process_starts() {
        assertThat(Rows.in(database)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "}",
                "null",
                "[]",
                "[{\"channel\":\"PHONE\",\"subject\":\"a\"}]",
                "\"report\"",
                "5",
                "true",
                "{'channel':'PHONE','subject':'a'}",
                "{\"channel\":\"PHONE\",\"subject\":\"a\",}",
                "{\"channel\":\"PHONE\",\"subject\":\"a\"",
                "{\"channel\":\"PHONE\",\"subject\":\"a\"}}",
                "{\"channel\":\"PHONE\",\"subject\":\"a\nb\"}",
                "{\"channel\":\"PHONE\",\"subject\":NaN}",
                "<report/>",
                "channel=PHONE&subject=a"
            })
    void what_is_no_json_object_cannot_be_read(String body) {
        assertProblem(vigie.report(body), 400);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 2_000, 200_000})
    void depth_does_no_harm(int levels) {
        assertProblem(vigie.report("[".repeat(levels) + "]".repeat(levels)), 400);
        assertProblem(vigie.report(with("\"contact\":" + "{\"a\":".repeat(levels))), 400);
        assertProblem(vigie.report(with("\"subject\":" + "[".repeat(levels) + "]".repeat(levels))), 400);
    }

    @Test
    void bytes_that_are_no_utf_8_cannot_be_read() {
        var latin = with("\"client\":\"Été\"").getBytes(StandardCharsets.ISO_8859_1);

        assertProblem(
                vigie.ask("integrateur", "/api/reports")
                        .with("Content-Type", "application/json")
                        .send("POST", latin),
                400);
    }

    @Test
    void what_is_larger_than_a_megabyte_is_not_read() {
        assertProblem(vigie.report(with("\"description\":\"" + "x".repeat(5 << 20) + "\"")), 413);
        assertProblem(vigie.report("x".repeat(5 << 20)), 413);
        assertProblem(
                Knock.at(port, "/api/reports").post(with("\"description\":\"" + "x".repeat(5 << 20) + "\"")), 401);
    }

    @Test
    void another_format_is_not_read() {
        assertProblem(
                vigie.ask("integrateur", "/api/reports")
                        .with("Content-Type", "application/xml")
                        .send("POST", "<report/>"),
                415);
    }

    @Test
    void who_are_you_is_asked_before_the_report_is_read() {
        assertProblem(Knock.at(port, "/api/reports").post("{"), 401);
        assertProblem(vigie.ask("procedes", "/api/reports").post("{"), 403);
    }

    /** A good report but for one member. */
    private static String with(@Nullable String member) {
        var good = json(Map.of("channel", "PHONE", "subject", "API indisponible"));
        // of two members of one name, the last one counts
        return good.substring(0, good.length() - 1) + "," + member + "}";
    }
}
