package fr.vigie.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.vigie.Knock;
import fr.vigie.VigieTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What integrators read of our doors is whole: each operation with its words, examples and refusals. */
@VigieTest
class ApiDescriptionTest {

    private static final String PROBLEM = "application/problem+json";

    @LocalServerPort
    int port;

    private Described api;

    @BeforeEach
    void read() {
        api = Described.at(port, "/v3/api-docs");
    }

    @Test
    void it_is_a_document_of_openapi_3_1_in_which_every_name_leads_somewhere() {
        assertThat(api.document().path("openapi").asText()).startsWith("3.1");
        assertThat(api.document().findValuesAsText("$ref"))
                .isNotEmpty()
                .allSatisfy(
                        name -> assertThat(api.document().at(name.substring(1)).isMissingNode())
                                .as(name)
                                .isFalse());
        assertThat(api.operations()).hasSizeGreaterThan(60);
        assertThat(ids()).doesNotHaveDuplicates().doesNotContain("");
    }

    @Test
    void every_operation_says_what_it_does_under_one_tag_that_has_its_place() {
        var tags = Described.stream(api.document().path("tags"))
                .map(tag -> tag.path("name").asText())
                .toList();
        assertThat(tags)
                .startsWith("Signalements", "Incidents")
                .endsWith("Webhooks")
                .doesNotHaveDuplicates();
        assertThat(api.operations()).allSatisfy(operation -> {
            assertThat(operation.text().path("summary").asText())
                    .as("%s", operation)
                    .isNotBlank();
            assertThat(operation.text().path("description").asText())
                    .as("%s", operation)
                    .isNotBlank();
            assertThat(operation.text().path("tags")).as("%s", operation).hasSize(1);
            assertThat(tags).contains(operation.text().path("tags").get(0).asText());
        });
    }

    @Test
    void every_name_in_a_path_is_described() {
        assertThat(api.operations()).allSatisfy(operation -> {
            var named = Described.stream(operation.text().path("parameters"))
                    .filter(parameter -> parameter.path("in").asText().equals("path"))
                    .map(parameter -> "{" + parameter.path("name").asText() + "}")
                    .toList();
            assertThat(named).as("%s", operation).allMatch(operation.path()::contains);
            assertThat(named).as("%s", operation).hasSize(operation.path().split("\\{", -1).length - 1);
        });
    }

    @Test
    void every_body_that_is_sent_or_answered_has_an_example_that_its_type_knows() {
        var strange = new ArrayList<String>();
        assertThat(api.operations()).allSatisfy(operation -> {
            var request = operation.text().path("requestBody").path("content");
            if (!request.has("multipart/form-data")) {
                check(operation, request, strange);
            }
            var good = fields(operation.text().path("responses"))
                    .filter(status -> status.startsWith("2"))
                    .toList();
            assertThat(good).as("%s", operation).isNotEmpty();
            good.forEach(status -> check(
                    operation, operation.text().path("responses").path(status).path("content"), strange));
        });
        assertThat(strange).isEmpty();
    }

    @Test
    void every_way_to_be_refused_is_a_problem_with_an_example() {
        assertThat(api.operations()).allSatisfy(operation -> {
            var refused = fields(operation.text().path("responses"))
                    .filter(status -> status.compareTo("400") >= 0)
                    .toList();
            assertThat(refused).as("%s", operation).isNotEmpty();
            assertThat(refused).as("%s", operation).allSatisfy(status -> {
                var answer = operation.text().path("responses").path(status).path("content");
                assertThat(fields(answer)).containsExactly(PROBLEM);
                var example = answer.path(PROBLEM).path("example");
                assertThat(example.path("status").asText()).isEqualTo(status);
                assertThat(example.path("detail").asText()).isNotBlank();
            });
            if (!Refused.hasKeyOfItsOwn(operation.path())) {
                assertThat(refused).as("%s", operation).contains("401", "403");
            }
            if (operation.path().contains("{reference}")) {
                assertThat(refused).as("%s", operation).contains("404");
            }
            if (operation.text().has("requestBody") && !operation.path().startsWith("/api/intake")) {
                assertThat(refused).as("%s", operation).contains("400", "413", "422");
            }
        });
    }

    @Test
    void every_door_names_its_key() {
        var schemes = api.document().path("components").path("securitySchemes");
        assertThat(fields(schemes)).contains("compte", "jeton", "conversation", "signature");
        assertThat(keys("/api/intake/alertmanager")).containsExactly("jeton");
        assertThat(keys("/api/intake/chat")).containsExactly("signature");
        assertThat(keys("/api/chat/conversations/{conversation}/messages")).containsExactly("conversation");
        assertThat(keys("/api/chat/conversations")).isEmpty();
        assertThat(api.document().path("security").get(0).has("compte")).isTrue();
    }

    @Test
    void what_we_tell_on_our_own_is_described_with_its_headers_and_an_example() {
        var told = api.under("webhooks");
        assertThat(told)
                .extracting(Described.Operation::path)
                .contains(
                        "incident.opened",
                        "incident.engaged",
                        "incident.escalated",
                        "incident.restored",
                        "incident.closed");
        var strange = new ArrayList<String>();
        assertThat(told).allSatisfy(webhook -> {
            assertThat(webhook.text().path("summary").asText()).isNotBlank();
            assertThat(webhook.text().path("parameters").findValuesAsText("name"))
                    .containsExactly("webhook-id", "webhook-timestamp", "webhook-signature");
            check(webhook, webhook.text().path("requestBody").path("content"), strange);
        });
        assertThat(strange).isEmpty();
    }

    @Test
    void the_engines_own_description_is_served_behind_the_same_lock_and_linked() {
        assertThat(api.document().path("externalDocs").path("url").asText()).isEqualTo("/v3/api-docs/engine");
        var engine = Described.at(port, "/v3/api-docs/engine");
        assertThat(engine.document().path("servers").get(0).path("url").asText())
                .isEqualTo("/engine-rest");
        assertThat(engine.answers("POST", "/process-definition/key/incident/start"))
                .isTrue();
        assertThat(engine.answers("POST", "/external-task/fetchAndLock")).isTrue();
        assertThat(Knock.at(port, "/v3/api-docs/engine").get().statusCode()).isEqualTo(401);
    }

    private void check(Described.Operation operation, JsonNode content, List<String> strange) {
        content.fields().forEachRemaining(media -> {
            var example = media.getValue().path("example");
            assertThat(media.getKey()).as("%s", operation).isNotEqualTo("*/*");
            assertThat(example.isMissingNode())
                    .as("%s %s has an example", operation, media.getKey())
                    .isFalse();
            if (media.getKey().equals("application/json")) {
                api.wrong(example, media.getValue().path("schema"), "")
                        .forEach(where -> strange.add(operation + " " + where));
            }
        });
    }

    private List<String> keys(String path) {
        var keys = new HashSet<String>();
        api.operations().stream()
                .filter(operation -> operation.path().equals(path))
                .flatMap(operation -> Described.stream(operation.text().path("security")))
                .forEach(key -> fields(key).forEach(keys::add));
        return List.copyOf(keys);
    }

    private List<String> ids() {
        return api.operations().stream()
                .map(operation -> operation.text().path("operationId").asText())
                .toList();
    }

    private static Stream<String> fields(JsonNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names.stream();
    }
}
