package fr.vigie.scenario;

import static fr.vigie.scenario.Emergency.form;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.Knock;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A name that an administrator frees takes nobody along into what few may read. */
class InsiderGoneTest extends Story {

    @LocalServerPort
    int port;

    private String read(String account, String path) {
        return Knock.at(port, path).as(account).get().body();
    }

    @Test
    void who_gets_the_name_of_an_account_that_is_gone_is_let_into_nothing() {
        at("2026-11-23T10:00");
        var emergency = Emergency.declared(stage, "responsable", form("insiders", "astreinte"));
        advance(seconds(1));
        var incident = emergency.incident();
        somebodyCalled("enquetrice");
        Knock.at(port, "/api/incidents/" + incident.reference() + "/insiders")
                .as("responsable")
                .post("{\"accounts\": [\"enquetrice\"]}");
        var path = "/api/incidents/" + incident.reference();
        assertThat(read("enquetrice", path)).contains("root inconnu");

        stage.engine().getIdentityService().deleteUser("enquetrice");
        somebodyCalled("enquetrice");

        assertThat(read("enquetrice", path))
                .contains("Incident de sécurité (accès restreint)")
                .doesNotContain("root inconnu");
        assertThat(read("astreinte", path)).contains("root inconnu");
        assertThat(stage.database()
                        .sql("select detail from audit_entry where act = 'incident.INSIDER_GONE' and subject = ?")
                        .param(incident.reference())
                        .query(String.class)
                        .list())
                .containsExactly("enquetrice");
        stage.engine().getIdentityService().deleteUser("enquetrice");
    }

    private void somebodyCalled(String name) {
        var people = stage.engine().getIdentityService();
        var user = people.newUser(name);
        user.setPassword(name);
        people.saveUser(user);
        people.createMembership(name, "support");
    }
}
