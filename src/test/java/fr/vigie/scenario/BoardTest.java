package fr.vigie.scenario;

import static fr.vigie.scenario.Emergency.form;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import fr.vigie.Knock;
import fr.vigie.board.NewLook;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What the board on the wall says while incidents come and go. */
class BoardTest extends Story {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext house;

    @BeforeEach
    void onAMonday() {
        at("2026-11-23T10:00");
        NewLook.take(house);
    }

    @Test
    void each_open_incident_stands_under_its_priority_with_who_has_it_and_by_when_somebody_must_act() {
        var reported =
                aReport().about("<b>SMS</b> en retard").from("ACME").on("sms").started();
        var later = aReport().on("api").openedAs(1);
        advance(minutes(5));
        var claimed = aReport().on("api").openedAs(1);
        claimed.claim();
        var engaged = aReport().on("api").openedAs(1);
        engaged.intervene("action", "CLIENT_CONTACT", "comment", "vu");
        var board = board();

        assertThat(lines(board, 0))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .containsEntry("reference", reported.reference())
                        .containsEntry("subject", "<b>SMS</b> en retard")
                        .containsEntry("service", "Acheminement des SMS")
                        .containsEntry("state", "REPORTED")
                        .containsEntry("claimed", false)
                        .containsEntry("who", "support")
                        .containsEntry("due", "2026-11-23T09:15:00Z")
                        .containsEntry("near", "2026-11-23T09:11:15Z"));
        assertThat(lines(board, 1))
                .extracting(line -> line.get("reference"))
                .containsExactly(later.reference(), claimed.reference(), engaged.reference());
        assertThat(lines(board, 1).get(1)).containsEntry("claimed", true).containsEntry("who", "Sophie Martin");
        assertThat(lines(board, 1).get(2)).containsEntry("near", null);
        assertThat(section(board, 1))
                .containsEntry("open", 3)
                .containsEntry("waiting", 2)
                .containsEntry("missed", 0);

        advanceTo("2026-11-23T10:15");
        assertThat(section(board(), 0)).as("strictly under 15 minutes").containsEntry("missed", 1);
        assertThat(section(board(), 1)).as("on the instant it is kept").containsEntry("missed", 0);
        advance(oneMillisecond());
        NewLook.take(house);
        assertThat(section(board(), 1)).containsEntry("missed", 1);
        assertThat(lines(board(), 1).get(0)).containsEntry("level", 1);
    }

    @Test
    void of_what_is_for_few_to_know_the_wall_says_neutral_words_and_what_is_stopped() {
        var emergency = Emergency.declared(stage, "responsable", form("insiders", "astreinte"));
        advance(seconds(1));
        var answer = ask("responsable");

        assertThat(answer.body()).doesNotContain(Emergency.SEEN, "intrusion", "INTRUSION");
        assertThat(lines(answer.body(), 1))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .containsEntry("reference", emergency.incident().reference())
                        .containsEntry("subject", "Incident de sécurité (accès restreint)")
                        .containsEntry("restricted", true)
                        .containsEntry("client", null)
                        .containsEntry("service", null));
        assertThat(JsonPath.<List<Map<String, String>>>read(answer.body(), "$.stops"))
                .contains(Map.of("kind", "EMERGENCY", "sentence", "API : arrêt d'urgence depuis 10:00"));
    }

    @Test
    void what_fails_who_answers_and_how_the_month_went_stand_beside_it() {
        var incident = aReport().on("api").openedAs(2);
        assertThat(JsonPath.<List<String>>read(board(), "$.stops[*].sentence"))
                .containsExactly("API : dégradation signalée à 10:00");
        assertThat(JsonPath.<Map<String, Object>>read(board(), "$.duty[0]"))
                .containsEntry("team", "support")
                .containsEntry("people", List.of("Sophie Martin"))
                .containsEntry("until", "13:00");

        incident.intervene("action", "CLIENT_CONTACT", "comment", "vu");
        advance(minutes(40));
        incident.restore("resolution", "redémarré");
        advance(minutes(2));
        var board = board();

        assertThat(JsonPath.<List<Object>>read(board, "$.stops")).isEmpty();
        assertThat(JsonPath.<List<Object>>read(board, "$.month.days")).hasSize(30);
        assertThat(JsonPath.<Map<String, Object>>read(board, "$.month.days[29]"))
                .containsEntry("date", "2026-11-23")
                .containsEntry("incidents", List.of(0, 1, 0, 0, 0));
        assertThat(JsonPath.<Map<String, Object>>read(board, "$.month.priorities[1].now"))
                .containsEntry("incidents", 1)
                .containsEntry("acknowledged", 100.0)
                .containsEntry("intervened", 100.0)
                .containsEntry("restored", 2400);
        assertThat(JsonPath.<Map<String, Object>>read(board, "$.month.total.before"))
                .containsEntry("incidents", 0)
                .containsEntry("acknowledged", null);
    }

    @Test
    void a_screen_that_knows_the_board_is_told_only_the_time() {
        var first = ask("responsable");
        var tag = first.headers().firstValue("ETag").orElseThrow();
        advance(seconds(1));
        var again = Knock.at(port, "/tableau/board")
                .as("responsable")
                .with("If-None-Match", tag)
                .get();

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.headers().firstValue("Vigie-Now")).hasValue("2026-11-23T09:00:01Z");
    }

    @Test
    void an_account_for_a_screen_opens_the_board_and_no_incident() {
        var accounts = stage.engine().getIdentityService();
        var screen = accounts.newUser("mur");
        screen.setPassword("mur");
        accounts.saveUser(screen);
        accounts.saveGroup(accounts.newGroup("screens"));
        accounts.createMembership("mur", "screens");
        try {
            assertThat(ask("mur").statusCode()).isEqualTo(200);
            assertThat(Knock.at(port, "/tableau").as("mur").get().statusCode()).isEqualTo(200);
            assertThat(Knock.at(port, "/tableau/board.js").as("mur").get().statusCode())
                    .isEqualTo(200);
            assertThat(Knock.at(port, "/api/incidents").as("mur").get().statusCode())
                    .isEqualTo(403);
            assertThat(Knock.at(port, "/api/reports").as("mur").post("{}").statusCode())
                    .isEqualTo(403);
        } finally {
            accounts.deleteUser("mur");
            accounts.deleteGroup("screens");
        }
    }

    private String board() {
        NewLook.take(house);
        return ask("responsable").body();
    }

    private HttpResponse<String> ask(String account) {
        return Knock.at(port, "/api/board").as(account).get();
    }

    private static Map<String, Object> section(String board, int number) {
        return JsonPath.read(board, "$.queue[" + number + "]");
    }

    private static List<Map<String, Object>> lines(String board, int number) {
        return JsonPath.read(board, "$.queue[" + number + "].lines");
    }
}
