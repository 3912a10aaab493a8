package fr.vigie.client;

import static fr.vigie.contract.Outside.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jayway.jsonpath.JsonPath;
import fr.vigie.Knock;
import fr.vigie.VigieTest;
import fr.vigie.contract.Outside;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@VigieTest
class ClientApiTest {

    private static final String PATH = "/api/clients/ESSAI";

    @LocalServerPort
    int port;

    @Autowired
    Clients clients;

    private Outside vigie;

    @BeforeEach
    void knowTheAddress() {
        vigie = new Outside(port);
    }

    @AfterEach
    void leaveNothing() {
        clients.deleteById("ESSAI");
    }

    @Test
    void the_demo_knows_a_few_clients() {
        var list = vigie.ask("responsable", "/api/clients").get();

        assertThat(vigie.<List<String>>read(list, "$.content[*].code"))
                .contains("ACME", "NORTHWIND", "OPALE", "VALBRUNE", "VELOCITE");
        assertThat(vigie.<List<String>>read(list, "$.content[?(@.code == 'ACME')].contacts[*].mobile"))
                .containsExactly("+33639980001");
        var page = vigie.ask("admin", "/api/clients?page=1&size=2").get();
        assertThat(vigie.<Integer>read(page, "$.content.length()")).isEqualTo(2);
        assertThat(vigie.<Integer>read(page, "$.totalElements")).isGreaterThanOrEqualTo(5);
    }

    @Test
    void a_client_is_created_read_replaced_and_removed() {
        var created = put("""
                {"name": "Essai", "language": "en", "domains": ["Essai.example"], "services": ["api", "sms"], "contacts": [
                  {"name": "Ana", "email": "ana@essai.example"},
                  {"name": "Bob", "mobile": "06 39 98 00 50", "topics": []},
                  {"name": "Cyd", "email": "cyd@essai.example", "mobile": "+33639980051", "language": "FR",
                   "carriers": ["sms", "MAIL"], "topics": ["PROGRESS", "INCIDENTS"]}]}""");
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        var read = vigie.ask("responsable", PATH).get();
        assertThat(read.body()).isEqualTo(created.body());
        assertThat(JsonPath.<List<String>>read(read.body(), "$.domains")).containsExactly("essai.example");
        assertThat(JsonPath.<List<String>>read(read.body(), "$.contacts[*].language"))
                .containsExactly("EN", "EN", "FR");
        assertThat(JsonPath.<List<List<String>>>read(read.body(), "$.contacts[*].carriers"))
                .containsExactly(List.of("MAIL"), List.of("SMS"), List.of("SMS", "MAIL"));
        assertThat(JsonPath.<List<String>>read(read.body(), "$.contacts[0].topics"))
                .containsExactly("MAINTENANCES");
        assertThat(JsonPath.<List<String>>read(read.body(), "$.contacts[1].topics"))
                .isEmpty();
        assertThat(JsonPath.<String>read(read.body(), "$.contacts[1].mobile")).isEqualTo("+33639980050");

        assertThat(put(read.body().replace("Ana", "Anaïs")).statusCode()).isEqualTo(200);
        assertProblem(put(read.body()), 409);
        assertThat(vigie.ask("responsable", PATH).send("DELETE", "").statusCode())
                .isEqualTo(204);
        assertProblem(vigie.ask("responsable", PATH).get(), 404);
        assertProblem(vigie.ask("responsable", PATH).send("DELETE", ""), 404);
        assertProblem(put(read.body()), 409);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                     | « name » manque
            {"name":"a","code":"AUTRE"}                            | code
            {"name":"a\\nBcc: x"}                                  | saut de ligne
            {"name":"a","language":"DE"}                           | FR, EN
            {"name":"a","domains":["gmail.com"]}                   | messagerie publique
            {"name":"a","domains":["Orange.FR"]}                   | messagerie publique
            {"name":"a","domains":["acme.example"]}                | déjà à un autre client
            {"name":"a","domains":["@b"]}                          | n'en est pas un
            {"name":"a","domains":[null]}                          | domains
            {"name":"a","services":["fax"]}                        | saas, api, sms
            {"name":"a","contacts":[null]}                         | contacts
            {"name":"a","contacts":[{"email":"a@b.example"}]}      | contacts.name
            {"name":"a","contacts":[{"name":"b"}]}                 | ni adresse e-mail
            {"name":"a","contacts":[{"name":"b","email":"b"}]}     | contacts.email
            {"name":"a","contacts":[{"name":"b","email":"b@c.d\\r\\nBcc: x@y.z"}]} | contacts.email
            {"name":"a","contacts":[{"name":"b","mobile":"douze"}]} | contacts.mobile
            {"name":"a","contacts":[{"name":"b","mobile":"12"}]}   | contacts.mobile
            {"name":"a","contacts":[{"name":"b","email":"b@c.example","carriers":["SMS"]}]}   | SMS un mobile
            {"name":"a","contacts":[{"name":"b","email":"b@c.example","carriers":["PAGER"]}]} | MAIL, SMS
            {"name":"a","contacts":[{"name":"b","email":"b@c.example","topics":["METEO"]}]}   | INCIDENTS
            """)
    void what_breaks_a_rule_is_refused_with_a_sentence(String body, String said) {
        var answer = put(body);

        assertProblem(answer, 422);
        assertThat(JsonPath.<String>read(answer.body(), "$.detail")).contains(said);
    }

    @Test
    void a_code_is_the_same_in_whatever_case() {
        assertThat(put("{\"name\":\"Essai\"}").statusCode()).isEqualTo(201);

        var other = json(vigie.ask("responsable", "/api/clients/Essai")).send("PUT", "{\"name\":\"Un autre\"}");
        assertProblem(other, 422);
        assertThat(JsonPath.<String>read(other.body(), "$.detail")).contains("ESSAI");
        var read = vigie.ask("responsable", "/api/clients/essai").get();
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(JsonPath.<String>read(read.body(), "$.code")).isEqualTo("ESSAI");
        assertProblem(vigie.ask("responsable", "/api/clients/essai").send("DELETE", ""), 404);
        assertThatThrownBy(() ->
                        clients.save(new Client("essai", null, "Un autre", Language.FR, Set.of(), Set.of(), List.of())))
                .hasRootCauseMessage("""
                        ERROR: duplicate key value violates unique constraint "client_code_once"
                          Detail: Key (lower(code))=(essai) already exists.""");
    }

    @Test
    void too_much_is_refused() {
        assertProblem(put("{\"name\":\"" + "n".repeat(201) + "\"}"), 422);
        assertProblem(put("{\"name\":\"a\",\"domains\":[" + "\"a.example\",".repeat(50) + "\"a.example\"]}"), 422);
        assertProblem(put("{\"name\":\"a\",\"contacts\":[" + "{},".repeat(200) + "{}]}"), 422);
        assertProblem(
                vigie.ask("responsable", "/api/clients/" + "c".repeat(65))
                        .with("Content-Type", "application/json")
                        .send("PUT", "{\"name\":\"a\"}"),
                422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"name\":\"a\",\"version\":\"x\"}", "{\"name\":\"a\",\"contacts\":3}"})
    void what_cannot_be_read_is_refused(String body) {
        assertProblem(put(body), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?page=-1", "?size=0", "?size=201"})
    void a_page_that_makes_no_sense_is_refused(String query) {
        assertProblem(vigie.ask("responsable", "/api/clients" + query).get(), 422);
    }

    @ParameterizedTest
    @CsvSource({"support, 403", "integrateur, 403", "nobody, 401"})
    void only_managers_and_administrators_may(String account, int status) {
        for (var path : List.of("/api/clients", "/api/clients/ACME", "/api/clients/export")) {
            assertProblem(vigie.ask(account, path).get(), status);
        }
        assertProblem(json(vigie.ask(account, PATH)).send("PUT", "{\"name\":\"a\"}"), status);
        assertProblem(vigie.ask(account, "/api/clients/ACME").send("DELETE", ""), status);
        assertProblem(
                vigie.ask(account, "/api/clients/import")
                        .with("Content-Type", "text/csv")
                        .send("POST", "code"),
                status);
    }

    private HttpResponse<String> put(String body) {
        return json(vigie.ask("responsable", PATH)).send("PUT", body);
    }

    private static Knock json(Knock knock) {
        return knock.with("Content-Type", "application/json");
    }
}
