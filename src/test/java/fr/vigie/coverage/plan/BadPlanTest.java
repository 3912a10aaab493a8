package fr.vigie.coverage.plan;

import static fr.vigie.contract.Outside.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import fr.vigie.VigieTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What can't be planned is refused with a sentence, and the plan stays exactly as it was. */
@VigieTest
class BadPlanTest {

    @LocalServerPort
    int port;

    @Autowired
    PlanEntries entries;

    private Planner manager;
    private long version;

    @BeforeEach
    void rememberThePlan() {
        manager = new Planner(port, "responsable");
        version = entries.version();
    }

    @AfterEach
    void thePlanIsAsItWas() {
        var after = entries.version();
        manager.clear();
        assertThat(after).isEqualTo(version);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"people":["support"],"from":"2027-03-01"}                                            | « pool » manque
            {"pool":"support","from":"2027-03-01"}                                                | « people » manque
            {"pool":"support","people":["support"]}                                               | « from » manque
            {"pool":"support","people":[null],"from":"2027-03-01"}                                | « people » contient une valeur vide
            {"pool":"support","people":["zorro"],"from":"2027-03-01"}                             | « people » nomme « zorro »
            {"pool":"support","people":["\\u0000\\ud800"],"from":"2027-03-01"}                    | « people » nomme
            {"pool":"support","people":["support","support"],"from":"2027-03-01"}                 | « people » nomme chacun une fois
            {"pool":"support","people":["support"],"from":"2027-03-01","together":0}              | « together »
            {"pool":"support","people":["support"],"from":"2027-03-01","together":2}              | « together »
            {"pool":"support","people":["support"],"from":"1999-12-31"}                           | « from » est un jour entre
            {"pool":"support","people":["support"],"from":"+999999999-01-01"}                     | « from » est un jour entre
            """)
    void a_rotation_that_breaks_a_rule_is_refused(String body, String said) {
        assertRefused(manager.put("rotation/essai", body), said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            shift       | {}                                                                          | « from » manque
            shift       | {"from":"2027-03-02T00:00Z","to":"2027-03-03T00:00Z","people":["support"]}  | « pool » manque
            shift       | {"pool":"support","from":"2027-03-02T00:00Z","to":"2027-03-03T00:00Z"}      | « people » manque
            shift       | {"pool":"support","from":"2027-03-02T00:00Z","to":"2027-03-03T00:00Z","people":[]}          | « people » ne nomme personne
            shift       | {"pool":"support","from":"2027-03-03T00:00Z","to":"2027-03-02T00:00Z","people":["support"]} | (to)
            shift       | {"pool":"support","from":"2027-03-03T00:00Z","to":"2037-03-03T00:00Z","people":["support"]} | 366 jours
            shift       | {"pool":"support","from":"1900-03-03T00:00Z","to":"1900-03-04T00:00Z","people":["support"]} | « from » est un jour entre
            shift       | {"pool":"support","from":"-99999-01-01T00:00+18:00","to":"+99999-12-31T23:59-18:00","people":["support"]} | « from »
            replacement | {"pool":"support","from":"2027-03-02T00:00Z","to":"2027-03-03T00:00Z","people":[]}          | « people » ne nomme personne
            replacement | {"pool":"support","from":"2027-03-02T00:00Z","to":"2027-03-03T00:00Z","people":["support"],"insteadOf":"zorro"} | « insteadOf »
            swap        | {}                                                                          | « one » manque
            swap        | {"one":{},"other":{}}                                                       | « one.person » manque
            swap        | {"one":{"person":"support"},"other":{"person":"zorro"}}                     | « other.person »
            swap        | {"one":{"person":"support"},"other":{"person":"support"}}                   | la même personne
            event       | {"clients":["ACME"]}                                                        | « from » manque
            event       | {"from":"2027-03-07","clients":["ACME"]}                                    | « name » manque
            event       | {"name":"a\\nb","from":"2027-03-07","clients":["ACME"]}                     | « name »
            event       | {"name":"a\\ud800","from":"2027-03-07","clients":["ACME"]}                  | « name »
            event       | {"name":"a","from":"2027-03-07"}                                            | « clients » manque
            event       | {"name":"a","from":"2027-03-07","clients":[]}                               | « clients »
            event       | {"name":"a","from":"2027-03-07","clients":[null]}                           | « clients »
            event       | {"name":"a","from":"2027-03-07","clients":["ACME","INCONNU"]}               | « INCONNU »
            event       | {"name":"a","from":"2027-03-07","clients":["\\u0000"]}                      | « clients »
            event       | {"name":"a","from":"2027-03-07","to":"2027-03-06","clients":["ACME"]}       | (to)
            event       | {"name":"a","from":"2027-03-07","to":"2037-03-06","clients":["ACME"]}       | (to)
            event       | {"name":"a","from":"2027-03-07","clients":["ACME"],"people":["zorro"]}      | « people »
            """)
    void what_breaks_a_rule_is_refused_with_the_name_of_the_field(String kind, String body, String said) {
        assertRefused(manager.post(kind, body), said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            day/2027-03-02   | {"hours":[]}                                                                | « reason » manque
            day/2027-03-02   | {"reason":"a"}                                                              | « hours » manque
            day/2027-03-02   | {"reason":"a","hours":[null]}                                               | « hours »
            day/2027-03-02   | {"reason":"a","hours":[{}]}                                                 | « hours.from »
            day/2027-03-02   | {"reason":"a","hours":[{"from":"09:00"}]}                                   | « hours.to »
            day/2027-03-02   | {"reason":"a","hours":[{"from":"12:00","to":"09:00"}]}                      | « hours »
            day/2027-03-02   | {"reason":"a","hours":[{"from":"09:00","to":"12:00"},{"from":"11:00","to":"13:00"}]} | « hours »
            day/2027-03-02   | {"reason":"a","hours":[{"from":"09:00","to":"00:00"},{"from":"11:00","to":"13:00"}]} | « hours »
            day/1999-03-02   | {"reason":"a","hours":[]}                                                   | est un jour entre
            person/zorro     | {"email":"a@b.example"}                                                     | « zorro »
            person/support   | {"email":"a"}                                                               | « email »
            person/support   | {"email":"a@b.example\\r\\nBcc: c@d.example"}                               | « email »
            person/support   | {"email":"a\\u0000@b.example"}                                              | « email »
            person/support   | {"email":"a\\ud800@b.example"}                                              | « email »
            person/support   | {"mobile":"0639980001"}                                                     | « mobile »
            person/support   | {"mobile":"+33639980001\\n"}                                                | « mobile »
            person/support   | {"carriers":[null]}                                                         | « carriers »
            """)
    void days_and_people_are_refused_in_the_same_way(String path, String body, String said) {
        assertRefused(manager.put(path, body), said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"pool":"zorro","people":["support"],"from":"2027-03-01"}             | « pool »
            {"pool":3,"people":["support"],"from":"2027-03-01"}                   | « pool »
            {"pool":"support","people":[3],"from":"2027-03-01"}                   | « people
            {"pool":"support","people":"support","from":"2027-03-01"}             | « people »
            {"pool":"support","people":["support"],"from":"2027-02-30"}           | « from »
            {"pool":"support","people":["support"],"from":20}                     | « from »
            {"pool":"support","people":["support"],"from":"2027-03-01","every":"HOURLY"} | « every »
            {"pool":"support","people":["support"],"from":"2027-03-01","every":1} | « every »
            {"pool":"support","people":["support"],"from":"2027-03-01","handOver":"25:00"} | « handOver »
            {"pool":"support","people":["support"],"from":"2027-03-01","together":1.5} | « together »
            {"pool":"support","people":["support"],"from":"2027-03-01","together":99999999999} | « together »
            {"pool":"support","pool":"on-call","people":["support"],"from":"2027-03-01"} | JSON
            null                                                                  | demande
            []                                                                    | demande
            {                                                                     | JSON
            ``                                                                    | demande
            """)
    void what_cannot_be_read_is_refused(String body, String said) {
        var answer = manager.put("rotation/essai", body);

        assertProblem(answer, 400);
        assertThat(JsonPath.<String>read(answer.body(), "$.detail")).contains(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-essai", "a%20b", "a%22b", "%3Cscript%3E", "..a", "a:b"})
    void a_name_that_cannot_stand_in_an_address_is_refused(String name) {
        var body = "{\"pool\":\"support\",\"people\":[\"support\"],\"from\":\"2027-03-01\"}";

        assertRefused(manager.put("rotation/" + name, body), "Un nom commence");
        assertRefused(manager.put("rotation/" + "a".repeat(65), body), "Un nom commence");
        assertProblem(manager.delete("rotation/" + name), 404);
    }

    @Test
    void what_is_not_planned_cannot_be_taken_away() {
        assertProblem(manager.delete("shift/00000000-0000-0000-0000-000000000000"), 404);
        assertProblem(manager.delete("zorro/a"), 404);
        assertProblem(manager.delete("ROTATION/a"), 404);
        var long404 = manager.delete("rotation/" + "a".repeat(2000));
        assertProblem(long404, 404);
        assertThat(JsonPath.<String>read(long404.body(), "$.detail")).hasSizeLessThan(100);
    }

    @Test
    void other_verbs_and_other_types_are_refused() {
        assertProblem(manager.post("rotation/a", "{}"), 405);
        assertProblem(manager.put("shift", "{}"), 405);
        assertProblem(manager.delete("shift"), 405);
        assertProblem(
                manager.knock(Planner.ROTA + "/shift")
                        .with("Content-Type", "text/plain")
                        .send("POST", "{}"),
                415);
        assertProblem(
                manager.knock(Planner.ROTA + "/feed/support")
                        .with("Content-Type", "application/json")
                        .send("PUT", "{}"),
                415);
        assertProblem(manager.put("day/demain", "{\"reason\":\"a\",\"hours\":[]}"), 400);
    }

    @Test
    void a_megabyte_is_too_much() {
        assertProblem(manager.post("event", "{\"name\":\"" + "a".repeat(1 << 20) + "\"}"), 413);
        assertRefused(
                manager.post("event", "{\"name\":\"" + "a".repeat(100_000) + "\",\"from\":\"2027-03-07\"}"),
                "« name »");
        var many = "\"support\",".repeat(60_000) + "\"support\"";
        assertRefused(
                manager.put("rotation/a", "{\"pool\":\"support\",\"from\":\"2027-03-07\",\"people\":[" + many + "]}"),
                "« people »");
    }

    private static void assertRefused(HttpResponse<String> answer, String said) {
        assertProblem(answer, 422);
        assertThat(JsonPath.<String>read(answer.body(), "$.detail")).contains(said);
    }
}
