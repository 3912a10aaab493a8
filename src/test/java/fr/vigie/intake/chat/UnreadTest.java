package fr.vigie.intake.chat;

import static fr.vigie.contract.Outside.json;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.Knock;
import fr.vigie.VigieTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What nobody reads in the chat does not stand as told: somebody has to call. */
@VigieTest
class UnreadTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @Autowired
    ChatCourier courier;

    @Autowired
    Unread unread;

    @Test
    void what_a_client_without_address_has_not_read_when_they_left_is_not_reached_and_managers_hear_of_it() {
        var client = Chatter.opening(port, "Rien ne part");
        answer(client, "Nous regardons.");
        unread.sweep();
        assertThat(status(client)).as("they are still there").isEqualTo("SENT");

        leave(client);
        unread.sweep();
        unread.sweep();

        assertThat(status(client)).isEqualTo("FAILED");
        assertThat(count("journal where incident = '" + client.reference() + "' and kind = 'NOTICE_LOST' and text like"
                        + " '%dans le chat : Personne ne l''a lu%joignez-le autrement%'"))
                .isOne();
        assertThat(count("notice where reference = '" + client.reference() + "' and kind = 'UNDELIVERED'"))
                .isPositive();
    }

    @Test
    void what_the_clients_screen_showed_is_delivered_also_after_it_was_given_up() {
        var reader = Chatter.opening(port, "Rien ne part");
        answer(reader, "Nous regardons.");
        reader.seen(3);
        leave(reader);
        unread.sweep();
        assertThat(status(reader)).isEqualTo("DELIVERED");

        var late = Chatter.opening(port, "Rien ne part");
        answer(late, "Nous regardons.");
        leave(late);
        unread.sweep();
        assertThat(status(late)).isEqualTo("FAILED");
        late.seen(3);
        unread.sweep();
        assertThat(status(late)).isEqualTo("DELIVERED");
    }

    @Test
    void a_page_that_stays_open_and_is_looked_at_by_nobody_reads_nothing() {
        var client = Chatter.opening(port, "Rien ne part");
        answer(client, "Nous regardons.");
        database.sql("update chat_line set at = at - interval '11 minutes' where conversation = ?")
                .param(client.conversation())
                .update();

        unread.sweep();

        assertThat(status(client)).isEqualTo("FAILED");
    }

    @Test
    void who_left_an_address_is_written_to_and_is_not_lost() {
        var client = Chatter.opening(
                port, Map.of("name", "Zoé", "email", "zoe-unread@example.org", "message", "Rien ne part"));
        answer(client, "Nous regardons.");
        leave(client);

        unread.sweep();

        assertThat(status(client)).isEqualTo("SENT");
    }

    private void answer(Chatter client, String text) {
        var answer = Knock.at(port, "/api/incidents/" + client.reference() + "/messages")
                .as("support")
                .post(json(Map.of("text", text)));
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
        new Carried(database, courier).all(client.conversation());
        // as the relay writes it down
        database.sql("update notice set status = 'SENT', due_at = null, receipt = id::text where recipient = ?")
                .param(client.conversation())
                .update();
    }

    private void leave(Chatter client) {
        database.sql("update conversation set here_at = here_at - interval '3 minutes' where id = ?")
                .param(client.conversation())
                .update();
    }

    private String status(Chatter client) {
        return database.sql("select status from notice where kind = 'MESSAGE' and recipient = ?")
                .param(client.conversation())
                .query(String.class)
                .single();
    }

    private long count(String what) {
        return database.sql("select count(*) from " + what).query(Long.class).single();
    }
}
