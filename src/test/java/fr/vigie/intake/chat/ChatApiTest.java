package fr.vigie.intake.chat;

import static fr.vigie.contract.Outside.assertProblem;
import static fr.vigie.contract.Outside.json;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.Knock;
import fr.vigie.VigieTest;
import fr.vigie.contract.Outside;
import fr.vigie.contract.Rows;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a client says in the chat is a report, safe before it is answered, and said once however often it is sent. */
@VigieTest
class ChatApiTest {

    private static final String ID = "a-name-that-nobody-guesses-0001";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    private Outside vigie;

    @BeforeEach
    void knowTheAddress() {
        vigie = new Outside(port);
    }

    @Test
    void anybody_opens_a_conversation_and_is_told_the_reference() {
        var client = Chatter.opening(
                port,
                Map.of(
                        "name",
                        "Inès Roussel",
                        "email",
                        "ines@velocite.example",
                        "message",
                        "Plus rien ne part.\nDepuis 9 h"));

        var incident = vigie.incident(client.reference());
        assertThat(vigie.<String>read(incident, "$.channel")).isEqualTo("CHAT");
        assertThat(vigie.<String>read(incident, "$.subject")).isEqualTo("Plus rien ne part.");
        assertThat(vigie.<String>read(incident, "$.description")).isEqualTo("Plus rien ne part.\nDepuis 9 h");
        assertThat(vigie.<String>read(incident, "$.client")).isEqualTo("VELOCITE");
        assertThat(client.kinds()).containsExactly("CLIENT", "RECORDED");
        assertThat(client.texts().get(1))
                .contains(client.reference(), "nous vous répondrons aussi à ines@velocite.example");
        assertThat(client.conversation()).hasSizeGreaterThanOrEqualTo(22);
        assertThat(client.token()).hasSizeGreaterThanOrEqualTo(43);
        assertThat(database.sql("select token_hash from conversation where id = ?")
                        .param(client.conversation())
                        .query(String.class)
                        .single())
                .matches("[0-9a-f]{64}");
    }

    @Test
    void what_is_said_later_joins_the_same_incident() {
        var client = Chatter.opening(port, "Rien ne part");

        var said = client.say("Toujours rien ?");

        assertThat(said.statusCode()).isEqualTo(201);
        assertThat(vigie.<String>read(said, "$.reference")).isEqualTo(client.reference());
        assertThat(vigie.<List<String>>read(
                        vigie.incident(client.reference()), "$.journal[?(@.kind == 'REPORT_ATTACHED')].text"))
                .singleElement()
                .asString()
                .contains("Toujours rien ?");
        assertThat(client.texts()).contains("Toujours rien ?");
        assertThat(vigie.<List<String>>read(client.read(2), "$.lines[*].text")).containsExactly("Toujours rien ?");
    }

    @Test
    void after_the_end_of_the_ticket_the_conversation_goes_on_under_a_new_reference() {
        var client = Chatter.opening(port, "Fausse alerte");
        vigie.completed(client.reference(), Map.of("decision", "DISMISS", "diagnosis", "Rien à voir"));

        var said = client.say("Cette fois, c'est vrai");

        var next = vigie.<String>read(said, "$.reference");
        assertThat(next).isNotEqualTo(client.reference());
        assertThat(client.kinds()).endsWith("CLIENT", "MOVED");
        assertThat(client.texts().get(3)).contains(client.reference() + " est clos", next);
        assertThat(vigie.<String>read(client.say("Et encore"), "$.reference")).isEqualTo(next);
    }

    @Test
    void the_same_message_sent_again_is_said_once() {
        var client = Chatter.opening(port, "Rien ne part");

        var first = client.say("Allô ?", ID);
        var reports = Rows.count(database, "report");
        var again = client.say("Allô ?", ID);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(Rows.count(database, "report")).isEqualTo(reports);
        assertThat(client.texts()).containsOnlyOnce("Allô ?");
        assertProblem(client.say("Autre chose", ID), 422);
    }

    @Test
    void an_opening_sent_again_is_the_same_conversation_with_a_token_that_works() {
        var body = Map.of("name", "Inès", "message", "Ma réponse s'est perdue", "id", Keys.id());
        var lost = Chatter.opening(port, body);
        var reports = Rows.count(database, "report");

        var again = Chatter.opening(port, body);

        assertThat(again.conversation()).isEqualTo(lost.conversation());
        assertThat(again.reference()).isEqualTo(lost.reference());
        assertThat(Rows.count(database, "report")).isEqualTo(reports);
        assertThat(again.say("Me revoilà").statusCode()).isEqualTo(201);
        assertProblem(lost.say("Avec l'ancien jeton"), 401);
    }

    @Test
    void without_its_token_a_conversation_is_closed_and_nobody_learns_whether_it_is_there() {
        var client = Chatter.opening(port, "Confidentiel");
        var other = Chatter.opening(port, "Une autre");
        var path = Chatter.OPEN + "/" + client.conversation() + "/messages";

        var stranger = Knock.at(port, path).post("not { json");
        var neighbour = Knock.at(port, path).with("Authorization", "Bearer " + other.token());
        var unknown = Knock.at(port, Chatter.OPEN + "/nowhere/messages").with("Authorization", "Bearer x");

        assertProblem(stranger, 401);
        assertThat(stranger.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertProblem(neighbour.get(), 401);
        assertThat(unknown.get().body().replace("nowhere", client.conversation()))
                .isEqualTo(Knock.at(port, path)
                        .with("Authorization", "Bearer x")
                        .get()
                        .body());
        assertProblem(Knock.at(port, path.replace("messages", "events")).get(), 401);
        assertProblem(Knock.at(port, path).as("admin").get(), 401);
    }

    @Test
    void a_site_that_is_named_may_show_the_widget_and_no_other() {
        assertThat(asked("http://localhost:3000").headers().firstValue("Access-Control-Allow-Origin"))
                .hasValue("http://localhost:3000");
        assertThat(asked("https://elsewhere.example").statusCode()).isEqualTo(403);
        assertThat(asked("https://elsewhere.example").headers().firstValue("Access-Control-Allow-Origin"))
                .isEmpty();

        var refused = Knock.at(port, Chatter.OPEN)
                .with("Sec-Fetch-Site", "cross-site")
                .post(json(Map.of("name", "Inès", "message", " ")));
        assertProblem(refused, 422);
    }

    private HttpResponse<String> asked(String origin) {
        return Knock.at(port, Chatter.OPEN + "/x/messages")
                .with("Origin", origin)
                .with("Access-Control-Request-Method", "POST")
                .with("Access-Control-Request-Headers", "authorization,content-type")
                .send("OPTIONS", "");
    }
}
