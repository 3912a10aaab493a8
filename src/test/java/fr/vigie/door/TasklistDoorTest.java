package fr.vigie.door;

import static fr.vigie.contract.Outside.assertProblem;
import static fr.vigie.contract.Outside.json;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.Knock;
import fr.vigie.TasklistSession;
import fr.vigie.VigieTest;
import fr.vigie.contract.Outside;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The door of our pages in Tasklist opens to the login of our people, to nothing else, and to no trick of another site. */
@VigieTest
class TasklistDoorTest {

    private static final String DOOR = "/camunda/api/vigie/incidents/";

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identities;

    private Outside vigie;

    @BeforeEach
    void knowTheAddress() {
        vigie = new Outside(port);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            GET,  INC-2026-000001/exchanges
            GET,  INC-2026-000001/enclosures/1
            POST, INC-2026-000001/messages
            GET,  ../nothing
            """)
    void nobody_comes_in_without_a_session_and_no_browser_asks_for_a_password(String method, String path) {
        for (var account : List.of("nobody", "support")) {
            var answer = Knock.at(port, DOOR + path).as(account).send(method, "");

            if (path.startsWith("..")) {
                assertThat(answer.statusCode()).isIn(400, 401);
                continue;
            }
            assertProblem(answer, 401);
            assertThat(answer.headers().firstValue("WWW-Authenticate"))
                    .hasValueSatisfying(asked -> assertThat(asked).doesNotContain("Basic"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"support", "astreinte", "evenement", "surveillance", "responsable", "admin"})
    void our_people_read_and_write_with_their_login(String account) {
        String reference = vigie.read(vigie.report("""
                        {"channel":"EMAIL","subject":"pour eux","contact":{"email":"zoe@example.org"}}"""), "$.reference");
        var session = TasklistSession.of(port, account);

        var read = session.knock(DOOR + reference + "/exchanges").get();
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.headers().firstValue("Set-Cookie"))
                .as("the session keeps its name")
                .isEmpty();
        assertThat(session.ask(DOOR + reference + "/messages").post(message()).statusCode())
                .isEqualTo(200);
        assertThat(vigie.<List<String>>read(vigie.incident(reference), "$.journal[?(@.kind == 'MESSAGE')].by"))
                .containsExactly(account);
    }

    @Test
    void who_is_not_of_our_people_is_refused_whatever_they_are_logged_in_to() {
        var reference = vigie.reported("pas pour eux");
        var owner = TasklistSession.of(port, "procedes", "cockpit");

        assertProblem(owner.ask(DOOR + reference + "/exchanges").get(), 403);
        assertProblem(owner.ask(DOOR + reference + "/messages").post(message()), 403);
    }

    @Test
    void groups_count_as_they_are_now_and_not_as_they_were_at_the_login() {
        var reference = vigie.reported("changement d'équipe");
        var account = "passage";
        var user = identities.newUser(account);
        user.setPassword(account);
        identities.saveUser(user);
        identities.createMembership(account, "support");
        try {
            var session = TasklistSession.of(port, account);
            assertThat(session.ask(DOOR + reference + "/exchanges").get().statusCode())
                    .isEqualTo(200);

            identities.deleteMembership(account, "support");
            identities.createMembership(account, "integrators");
            assertProblem(session.ask(DOOR + reference + "/exchanges").get(), 403);

            identities.deleteUser(account);
            assertProblem(session.ask(DOOR + reference + "/exchanges").get(), 401);
        } finally {
            identities.deleteUser(account);
        }
    }

    @Test
    void a_logout_closes_the_door() {
        var reference = vigie.reported("déconnexion");
        var session = TasklistSession.of(port, "support");
        session.logOut();

        assertProblem(session.ask(DOOR + reference + "/exchanges").get(), 401);
    }

    @Test
    void what_another_site_makes_a_browser_send_is_refused_and_writes_nothing() {
        var reference = vigie.reported("piège");

        assertProblem(
                TasklistSession.of(port, "support")
                        .knock(DOOR + reference + "/messages")
                        .post(message()),
                403);
        assertProblem(
                TasklistSession.of(port, "support")
                        .knock(DOOR + reference + "/messages")
                        .with("X-XSRF-TOKEN", "0123456789")
                        .post(message()),
                403);
        assertProblem(
                TasklistSession.of(port, "support")
                        .ask(DOOR + reference + "/messages")
                        .with("Sec-Fetch-Site", "cross-site")
                        .post(message()),
                403);

        assertThat(vigie.<List<String>>read(vigie.incident(reference), "$.journal[?(@.kind == 'MESSAGE')].by"))
                .isEmpty();
    }

    @Test
    void the_login_of_the_pages_opens_no_other_door() {
        var session = TasklistSession.of(port, "support");

        assertThat(session.knock("/api/incidents").get().statusCode()).isEqualTo(401);
    }

    private static String message() {
        return json(Map.of("text", "Bonjour", "id", UUID.randomUUID().toString()));
    }
}
