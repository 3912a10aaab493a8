package fr.vigie.door;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.Knock;
import fr.vigie.VigieTest;
import fr.vigie.contract.Outside;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@VigieTest
class RefusalsTest {

    private final Probe probe = new Probe();

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping doors;

    @BeforeEach
    void open() {
        probe.openAmong(doors);
    }

    @AfterEach
    void close() {
        probe.closeAmong(doors);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # body                                   | status | sentence
                                                     | 400 | Le corps de la demande manque.
            {                                        | 400 | Le corps de la demande n'est pas du JSON lisible (ligne 1, colonne 2).
            {"name": }                               | 400 | Le corps de la demande n'est pas du JSON lisible (ligne 1, colonne 10).
            {"name":"a"} x                           | 400 | Le corps de la demande n'est pas du JSON lisible (ligne 1, colonne 14).
            [1]                                      | 400 | Le corps de la demande n'a pas la forme attendue.
            {"name":"a","at":"yesterday"}            | 400 | Le champ « at » n'a pas la forme attendue.
            {"name":"a","deep":{"level":"high"}}     | 400 | Le champ « deep.level » n'a pas la forme attendue.
            {"name":"a","list":[1,"b"]}              | 400 | Le champ « list[1] » n'a pas la forme attendue.
            {"name":" "}                             | 422 | « name » : manque.
            {"name":"a","deep":{"level":7}}          | 422 | « deep.level » : doit être inférieur ou égal à 5.
            {"name":"rule"}                          | 422 | La règle dit non.
            {"name":"constructor"}                   | 422 | Un nom pareil n'existe pas.
            {"name":"reference"}                     | 404 | INC-1 n'existe pas.
            {"name":"fault"}                         | 500 | Une erreur interne est survenue ; la demande n'a pas abouti.
            """)
    void what_is_wrong_with_a_body_is_said_in_a_sentence(@Nullable String body, int status, String sentence) {
        var answer = Knock.at(port, "/chat/probe").post(body == null ? "" : body);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("Content-Language")).hasValue("fr");
        assertThat(answer.body())
                .contains("\"detail\":\"" + sentence + "\"")
                .doesNotContain("fr.vigie", "java.", "jackson", "secret");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET    | /chat/probe              | 400 | Le paramètre « at » manque.
            GET    | /chat/probe?at=x         | 400 | « at » n'a pas la forme attendue.
            GET    | /chat/probe?at=2026-11-23T10:00:00Z | 400 | L'en-tête « Key » manque.
            DELETE | /chat/probe              | 405 | Cette adresse existe, mais pas pour cette méthode HTTP.
            GET    | /chat/nothing            | 404 | Il n'y a rien à cette adresse.
            """)
    void what_is_wrong_with_the_rest_of_a_request_too(String method, String path, int status, String sentence) {
        var answer = Knock.at(port, path).send(method, "");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"detail\":\"" + sentence + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/procedures/check", "/api/procedures/rehearse", "/repetition"})
    void parts_that_are_none_are_unreadable(String path) {
        var cut = "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.bpmn\"\r\n\r\n<defi";

        for (var separator : List.of("", "; boundary=x")) {
            var answer = Knock.at(port, path)
                    .as("procedes")
                    .with("Content-Type", "multipart/form-data" + separator)
                    .send("POST", cut);

            Outside.assertProblem(answer, 400);
            assertThat(answer.body()).contains("boundary");
        }
    }

    @Test
    void bytes_that_are_no_utf_8_are_unreadable() throws Exception {
        var request = java.net.http.HttpRequest.newBuilder(
                        java.net.URI.create("http://localhost:" + port + "/chat/probe"))
                .header("Content-Type", "application/json")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofByteArray(
                        new byte[] {'{', '"', 'n', 'a', 'm', 'e', '"', ':', '"', (byte) 0xff, '"', '}'}))
                .build();
        var answer = java.net.http.HttpClient.newHttpClient()
                .send(request, java.net.http.HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void another_format_is_415_and_an_answer_in_another_format_406() {
        assertThat(Knock.at(port, "/chat/probe")
                        .with("Content-Type", "text/plain")
                        .send("POST", "x")
                        .statusCode())
                .isEqualTo(415);
        var xml =
                Knock.at(port, "/chat/probe").with("Accept", "application/xml").post("{\"name\":\"a\"}");
        assertThat(xml.statusCode()).isEqualTo(406);
        assertThat(xml.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void a_lost_database_is_503_and_says_when_to_come_back() {
        var answer = Knock.at(port, "/chat/probe").post("{\"name\":\"database\"}");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("La base de données ne répond pas");
    }
}
