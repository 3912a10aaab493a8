package fr.vigie.intake.chat;

import static fr.vigie.contract.Outside.json;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.Knock;
import fr.vigie.VigieTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who left the chat gets by mail what was said there since, all in one mail, and nothing that they have seen. */
@VigieTest
class ForgottenTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @Autowired
    ChatCourier courier;

    @Autowired
    Forgotten forgotten;

    @Test
    void what_somebody_missed_goes_by_mail_once() {
        var client = Chatter.opening(
                port, Map.of("name", "Zoé", "email", "zoe-left@example.org", "message", "Rien ne part"));
        answer(client, "Nous regardons.");
        answer(client, "C'est réparé.");

        forgotten.sweep();
        assertThat(mails("zoe-left@example.org")).isEmpty();

        leave(client);
        forgotten.sweep();
        forgotten.sweep();
        assertThat(mails("zoe-left@example.org"))
                .singleElement()
                .asString()
                .contains("Vous avez quitté notre conversation", "Nous regardons.\n\nC'est réparé.")
                .doesNotContain("Si vous quittez cette page");

        answer(client, "Encore un mot.");
        leave(client);
        forgotten.sweep();
        assertThat(mails("zoe-left@example.org"))
                .hasSize(2)
                .last()
                .asString()
                .contains("Encore un mot.")
                .doesNotContain("Nous regardons.");
    }

    @Test
    void what_was_seen_and_who_gave_no_address_needs_no_mail() {
        var reader = Chatter.opening(
                port, Map.of("name", "Zoé", "email", "zoe-reads@example.org", "message", "Rien ne part"));
        answer(reader, "Nous regardons.");
        assertThat(reader.seen(3).statusCode()).isEqualTo(204);
        leave(reader);
        var nameless = Chatter.opening(port, "Rien ne part");
        answer(nameless, "Nous regardons.");
        leave(nameless);

        forgotten.sweep();

        assertThat(mails("zoe-reads@example.org")).isEmpty();
        assertThat(database.sql(
                                "select count(*) from notice where reference = ? and carrier = 'MAIL' and kind = 'MESSAGE'")
                        .param(nameless.reference())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void answer(Chatter client, String text) {
        var answer = Knock.at(port, "/api/incidents/" + client.reference() + "/messages")
                .as("support")
                .post(json(Map.of("text", text)));
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
        new Carried(database, courier).all(client.conversation());
    }

    private void leave(Chatter client) {
        database.sql("update conversation set here_at = here_at - interval '3 minutes' where id = ?")
                .param(client.conversation())
                .update();
    }

    private List<String> mails(String address) {
        return database.sql("select body from notice join wording on wording.id = notice.wording"
                        + " where carrier = 'MAIL' and recipient = ? order by seq")
                .param(address)
                .query(String.class)
                .list();
    }
}
