package fr.vigie.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.vigie.Knock;
import fr.vigie.VigieTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What integrators read of our answers is what we answer. */
@VigieTest
class DescribedAnswersTest {

    @LocalServerPort
    int port;

    private Described api;

    @BeforeEach
    void read() {
        api = Described.at(port, "/v3/api-docs");
    }

    @Test
    void what_is_asked_as_the_example_asks_is_answered() {
        assertThat(api.operations())
                .filteredOn(operation -> operation.method().equals("GET")
                        && !operation.path().contains("{")
                        && !Refused.hasKeyOfItsOwn(operation.path()))
                .hasSizeGreaterThan(10)
                .allSatisfy(operation -> {
                    var query = Described.stream(operation.text().path("parameters"))
                            .filter(parameter -> parameter.has("example"))
                            .map(DescribedAnswersTest::pair)
                            .collect(Collectors.joining("&"));
                    var answer = Knock.at(port, operation.path() + "?" + query)
                            .as("admin")
                            .get();
                    assertThat(answer.statusCode())
                            .as("%s?%s: %s", operation, query, answer.body())
                            // an example may name a ticket that nobody has opened here
                            .isIn(200, 404);
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PUT /api/clients/{code}    | 200 201 406 409 415
            POST /api/emergencies      | 200 201 406 415
            GET /api/incidents         | 200 406
            """)
    void every_answer_that_we_give_is_described(String asked, String statuses) {
        assertThat(api.operations())
                .filteredOn(operation -> operation.toString().equals(asked))
                .singleElement()
                .satisfies(operation -> assertThat(statuses.split(" "))
                        .allMatch(status -> operation.text().path("responses").has(status)));
    }

    private static String pair(JsonNode parameter) {
        return parameter.path("name").asText() + "="
                + URLEncoder.encode(parameter.path("example").asText(), StandardCharsets.UTF_8);
    }
}
