package fr.vigie.engine.access;

import static fr.vigie.contract.Outside.json;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.Knock;
import fr.vigie.TasklistSession;
import fr.vigie.VigieTest;
import fr.vigie.contract.Outside;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A session of the web applications knows at once what becomes of its account. */
@VigieTest
class ChangedAccountsTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String TASKS = ENGINE + "/task";
    private static final String WHO = "/camunda/api/admin/auth/user/default";
    private static final String SOMEBODY = "quelquun";

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identities;

    private TasklistSession session;

    @BeforeEach
    void somebodyIsSignedIn() {
        var user = identities.newUser(SOMEBODY);
        user.setPassword(SOMEBODY);
        identities.saveUser(user);
        identities.createMembership(SOMEBODY, "managers");
        session = TasklistSession.of(port, SOMEBODY);
        assertThat(status(TASKS)).isEqualTo(200);
    }

    @AfterEach
    void theyLeave() {
        identities.deleteUser(SOMEBODY);
    }

    @Test
    void who_has_no_account_any_more_reads_nothing() {
        identities.deleteUser(SOMEBODY);

        assertThat(status(TASKS)).isEqualTo(401);
        assertThat(status("/garde")).isEqualTo(401);
    }

    @Test
    void who_leaves_a_group_has_its_rights_no_more() {
        var reference = new Outside(port).reported("plus pour eux");
        var theirs = TASKS + "/count?processInstanceBusinessKey=" + reference;
        assertThat(session.ask(theirs).get().body()).isEqualTo("{\"count\":1}");
        assertThat(session.ask(WHO).get().body()).contains("tasklist");

        identities.deleteMembership(SOMEBODY, "managers");

        assertThat(session.ask(theirs).get().body()).isEqualTo("{\"count\":0}");
        assertThat(session.ask(WHO).get().body()).doesNotContain("\"tasklist\"");

        identities.createMembership(SOMEBODY, "managers");

        assertThat(session.ask(theirs).get().body()).isEqualTo("{\"count\":1}");
    }

    @Test
    void another_password_ends_the_sessions_that_began_with_the_old_one() {
        var changed = Knock.at(port, "/engine-rest/user/" + SOMEBODY + "/credentials")
                .as("admin")
                .with("Content-Type", "application/json")
                .send("PUT", json(Map.of("password", "une autre phrase", "authenticatedUserPassword", "admin")));
        assertThat(changed.statusCode()).isEqualTo(204);

        assertThat(status("/garde")).isEqualTo(401);
        assertThat(status(TASKS)).isEqualTo(401);
    }

    @Test
    void who_changes_the_password_goes_on_in_this_session_and_in_no_other() {
        var elsewhere = TasklistSession.of(port, SOMEBODY);

        var changed = session.ask(ENGINE + "/user/" + SOMEBODY + "/credentials")
                .with("Content-Type", "application/json")
                .send("PUT", json(Map.of("password", "une autre phrase", "authenticatedUserPassword", SOMEBODY)));

        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(204);
        assertThat(status(TASKS)).isEqualTo(200);
        assertThat(elsewhere.ask(TASKS).get().statusCode()).isEqualTo(401);
    }

    private int status(String path) {
        return session.ask(path).get().statusCode();
    }
}
