package fr.vigie.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.vigie.Knock;
import fr.vigie.VigieTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The files of requests that integrators try first ask only for what is there. */
@VigieTest
class RequestFilesTest {

    private static final Path HTTP = Path.of("src/docs/http/vigie.http");
    private static final Path POSTMAN = Path.of("src/docs/http/vigie.postman_collection.json");
    private static final Pattern REQUEST = Pattern.compile("(?m)^(GET|POST|PUT|DELETE) (\\S+)$");
    private static final Pattern VARIABLE = Pattern.compile("(?m)^@(\\w+) = (.+)$");
    private static final Pattern USED = Pattern.compile("\\{\\{(\\w+)}}");

    @LocalServerPort
    int port;

    /** A request as its file writes it, its variables filled in. */
    record Asked(String method, String address) {

        String path() {
            return address.replaceAll("^http://localhost:8080", "").replaceAll("\\?.*", "");
        }
    }

    @Test
    void every_address_and_method_of_the_http_file_is_there() throws IOException {
        var text = filled(Files.readString(HTTP));
        assertThat(USED.matcher(text).find()).as("a variable without a value").isFalse();
        var asked = REQUEST.matcher(text)
                .results()
                .map(found -> new Asked(found.group(1), found.group(2)))
                .toList();

        assertThat(asked).hasSizeGreaterThan(15).allSatisfy(this::assertThere);
    }

    @Test
    void the_collection_asks_for_the_same_and_every_variable_has_its_value() throws IOException {
        var collection = new ObjectMapper().readTree(POSTMAN.toFile());
        var values = Described.stream(collection.path("variable")).toList();
        var text = collection.path("item").toString();
        var known =
                values.stream().map(variable -> variable.path("key").asText()).toList();

        assertThat(collection.path("info").path("schema").asText()).endsWith("/v2.1.0/collection.json");
        assertThat(USED.matcher(text).results().map(found -> found.group(1))).allMatch(known::contains);
        assertThat(requests(collection, values))
                .containsExactlyElementsOf(REQUEST.matcher(filled(Files.readString(HTTP)))
                        .results()
                        .map(found -> new Asked(found.group(1), found.group(2)))
                        .toList());
    }

    private void assertThere(Asked asked) {
        var path = asked.path();
        if (path.startsWith("/api/")) {
            assertThat(Described.at(port, "/v3/api-docs").answers(asked.method(), path))
                    .as("%s", asked)
                    .isTrue();
        } else if (path.startsWith("/engine-rest/")) {
            assertThat(Described.at(port, "/v3/api-docs/engine")
                            .answers(asked.method(), path.substring("/engine-rest".length())))
                    .as("%s", asked)
                    .isTrue();
        } else {
            assertThat(asked.method()).isEqualTo("GET");
            assertThat(Knock.at(port, path).as("integrateur").get().statusCode())
                    .as("%s", asked)
                    .isEqualTo(200);
        }
    }

    private static String filled(String text) {
        var variables = VARIABLE.matcher(text).results().toList();
        for (var variable : variables) {
            text = text.replace("{{" + variable.group(1) + "}}", variable.group(2));
        }
        return text;
    }

    private static List<Asked> requests(JsonNode collection, List<JsonNode> values) {
        return Described.stream(collection.path("item"))
                .map(item -> item.path("request"))
                .map(request -> new Asked(
                        request.path("method").asText(),
                        filled(request.path("url").path("raw").asText(), values)))
                .toList();
    }

    private static String filled(String text, List<JsonNode> values) {
        for (var value : values) {
            text = text.replaceAll(
                    Pattern.quote("{{" + value.path("key").asText() + "}}"),
                    Matcher.quoteReplacement(value.path("value").asText()));
        }
        return text;
    }
}
