package fr.vigie.scenario;

import static fr.vigie.contract.Outside.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import fr.vigie.Knock;
import fr.vigie.TasklistSession;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** While a manager still chooses a window, the form says what the rules will say: the same, and nothing is kept. */
class MaintenanceOutlookTest extends MaintenanceStory {

    private static final String DOOR = "/camunda/api/vigie/maintenances/";

    @LocalServerPort
    int port;

    @Test
    void before_anything_is_chosen_it_says_how_early_a_window_may_begin() {
        at("2026-11-23T10:00");

        var outlook = outlook("", "", "");
        assertThat(JsonPath.<String>read(outlook, "$.earliest")).isEqualTo("2026-11-28T10:00");
        assertThat(sentences(outlook))
                .containsExactly(
                        "GOOD Une maintenance planifiée maintenant commence au plus tôt le sam. 28 nov. 2026 10:00.");
    }

    @Test
    void a_window_at_night_is_good_and_the_clients_of_its_services_are_named() {
        at("2026-11-23T10:00");
        var before = askedTables();

        assertThat(sentences(outlook("api", "2026-12-05T22:00", "2026-12-05T23:00")))
                .anyMatch(one ->
                        one.startsWith("GOOD Les clients doivent être prévenus avant le lun. 30 nov. 2026 22:00"))
                .anyMatch(one -> one.startsWith("GOOD Clients prévenus : ") && one.contains("Northwind Traders"));
        assertThat(everythingOf("maintenance")).isEmpty();
        assertThat(askedTables())
                .as("who only asks leaves nothing in the engine")
                .isEqualTo(before);
    }

    @Test
    void what_will_be_refused_or_needs_a_reason_is_said_in_the_same_words() {
        at("2026-11-23T10:00");
        var first = planned(NIGHT);

        var business = outlook("api", "2026-12-07T10:00", "2026-12-07T11:00");
        assertThat(JsonPath.<Boolean>read(business, "$.inBusiness")).isTrue();
        assertThat(sentences(business)).anyMatch(one -> one.startsWith("NEEDS La fenêtre touche les heures ouvrées"));
        assertThat(sentences(outlook("api", "2026-12-05T23:00", "2026-12-06T01:00")))
                .anyMatch(one -> one.startsWith("REFUSED La fenêtre chevauche celle de la maintenance " + first));
        assertThat(sentences(outlook("api", "2026-11-24T22:00", "2026-11-24T23:00")))
                .anyMatch(one -> one.startsWith("REFUSED Les clients sont prévenus au moins 5 jours"));
        assertThat(sentences(outlook("fax", "2026-12-05T22:00", "2026-12-05T23:00")))
                .anyMatch(one -> one.startsWith("REFUSED Le service « fax » n'existe pas"));
        assertThat(sentences(outlook("api", "2027-03-28T02:30", "2027-03-28T04:00")))
                .anyMatch(one -> one.startsWith("REFUSED Cette heure (from) n'existe pas"));
    }

    @Test
    void a_service_that_nobody_uses_or_a_client_with_nobody_to_tell_is_said() {
        stage.database()
                .sql("update client_contact set topics = array_remove(topics, 'MAINTENANCES') where client = 'ACME'")
                .update();
        try {
            at("2026-11-23T10:00");
            assertThat(sentences(outlook("api", "", "")))
                    .anyMatch(one -> one.startsWith("NEEDS Aucun contact à prévenir"));
            assertThat(sentences(outlook("fax", "", "")))
                    .contains("NEEDS Aucun client n'utilise ces services : personne ne sera prévenu.");
        } finally {
            stage.database()
                    .sql(
                            "update client_contact set topics = array_append(topics, 'MAINTENANCES') where client = 'ACME'")
                    .update();
        }
    }

    @Test
    void the_earliest_window_that_it_names_is_accepted_in_the_hour_that_comes_twice_too() {
        at("2027-10-31T02:30");
        advance(Duration.ofHours(1));
        assertThat(stage.time().now()).isEqualTo("2027-10-31T01:30:00Z");

        String earliest = JsonPath.read(outlook("", "", ""), "$.earliest");

        assertThat(planned("du " + earliest + " au 05/11/2027 06:00")).startsWith("MNT-");
    }

    @Test
    void what_was_asked_for_is_offered_and_strangers_learn_nothing() {
        at("2026-11-23T10:00");
        aReport().openedAs(3).intervene("action", "MAINTENANCE", "comment", "Changer le disque");

        var requested =
                TasklistSession.of(port, "responsable").ask(DOOR + "requested").get();
        assertThat(JsonPath.<List<String>>read(requested.body(), "$[*].reason")).containsExactly("Changer le disque");
        for (var door : List.of("requested", "outlook")) {
            assertProblem(Knock.at(port, DOOR + door).as("responsable").get(), 401);
            assertProblem(
                    TasklistSession.of(port, "procedes", "cockpit")
                            .ask(DOOR + door)
                            .get(),
                    403);
        }
        assertProblem(
                TasklistSession.of(port, "responsable")
                        .ask(DOOR + "outlook?from=" + "9".repeat(201))
                        .get(),
                400);
        assertProblem(
                TasklistSession.of(port, "responsable")
                        .ask(DOOR + "outlook?services=%00")
                        .get(),
                400);
    }

    private String outlook(String services, String from, String to) {
        var answer = TasklistSession.of(port, "responsable")
                .ask(DOOR + "outlook?services=" + said(services) + "&from=" + said(from) + "&to=" + said(to))
                .get();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static String said(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static List<String> sentences(String outlook) {
        List<String> weights = JsonPath.read(outlook, "$.sentences[*].weight");
        List<String> texts = JsonPath.read(outlook, "$.sentences[*].text");
        return java.util.stream.IntStream.range(0, texts.size())
                .mapToObj(i -> weights.get(i) + " " + texts.get(i))
                .toList();
    }

    private List<String> everythingOf(String table) {
        return stage.database()
                .sql("select t::text from " + table + " t")
                .query(String.class)
                .list();
    }

    private long askedTables() {
        return stage.database()
                .sql("select count(*) from ACT_HI_DECINST")
                .query(Long.class)
                .single();
    }
}
