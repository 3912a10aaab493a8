package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.contract.Outside;
import fr.vigie.incident.Channel;
import fr.vigie.incident.Enclosure;
import fr.vigie.incident.Papers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A story in which Zoé Petit, of the client Zeta, is all over the house. */
abstract class PersonStory extends Story {

    static final String ZOE = "zoe@zeta.example";
    static final String WHO = "{\"email\":\"ZOE@zeta.example\",\"phone\":\"01 99 00 00 01\"";

    @LocalServerPort
    int port;

    Ticket hers;
    Ticket mailed;
    Ticket others;
    Ticket open;
    Trouble problem;

    @BeforeEach
    void sheIsAllOverTheHouse() {
        at("2026-11-23T10:00");
        forgetEarlierStories();
        ask("PUT", "/api/clients/ZETA", """
                {"name":"Zeta","language":"FR","domains":["zeta.example"],"services":["api"],"contacts":[
                {"name":"Zoé Petit","email":"zoe@zeta.example","mobile":"+33639980071","carriers":["MAIL"]},
                {"name":"Léa Roux","email":"lea@zeta.example","carriers":["MAIL"]}]}""");
        hers = closed(
                aReport()
                        .by(Channel.EMAIL)
                        .from("ZETA")
                        .about("Zoé Petit n'envoie plus rien")
                        .with("description", "Joignable au 01.99.00.00.01")
                        .with("contactName", "Zoé Petit")
                        .with("contactPhone", "+33 1 99 00 00 01")
                        .reachableAt(ZOE)
                        .started(),
                "Zoé Petit");
        mailed = aReport()
                .by(Channel.EMAIL)
                .about("Toujours rien")
                .reachableAt(ZOE)
                .with(new Papers(
                        null,
                        List.of(Enclosure.original(
                                "zoe.eml", "message/rfc822", ("From: " + ZOE).getBytes(StandardCharsets.UTF_8)))))
                .received();
        stage.incidents().begin(mailed.reference());
        closed(mailed, "Zoé Petit");
        others = closed(
                aReport()
                        .by(Channel.PHONE)
                        .from("ZETA")
                        .about("Quotas")
                        .with("description", "Voir <zoe@zeta.example>, +33 (0)1 99 00 00 01, pas anne-zoe@zeta.example")
                        .reachableAt("lea@zeta.example")
                        .started(),
                "Léa");
        problem = Trouble.declared(stage, "support", "title", "Quotas", "symptom", "Signalé par " + ZOE);
        problem.complete("analyse", "next", "DISMISS", "comment", "Trop rare pour " + ZOE);
        open = aReport()
                .about("Autre chose")
                .with("description", "Prévenir " + ZOE)
                .openedAs(3);
        chatted("chat-1", hers);
        stage.database()
                .sql("insert into mail_taken (name, fingerprint, sender, at) values ('mail|<1@x>', 'f', ?, now())")
                .param(ZOE)
                .update();
        allHasLeft();
    }

    @AfterEach
    void takeTheClientAway() {
        stage.database().sql("delete from client where code = 'ZETA'").update();
    }

    static Ticket closed(Ticket ticket, String who) {
        ticket.diagnose("priority", 2);
        ticket.intervene("action", "CLIENT_CONTACT", "comment", "Bonjour " + who + ", nous regardons");
        ticket.restore("resolution", "Vu avec " + who);
        ticket.confirm(true);
        return ticket;
    }

    /** What the engine remembers of tickets that are in no table any more. */
    private void forgetEarlierStories() {
        var history = stage.engine().getHistoryService();
        history.createHistoricProcessInstanceQuery().finished().list().stream()
                .map(HistoricProcessInstance::getId)
                .forEach(history::deleteHistoricProcessInstanceIfExists);
    }

    private void chatted(String id, Ticket ticket) {
        stage.database()
                .sql("insert into conversation (id, token_hash, reference, name, email, language, opened_at, here_at)"
                        + " values (?, 'hash', ?, 'Zoé', ?, 'FR', now(), now())")
                .params(id, ticket.reference(), ZOE)
                .update();
        stage.database()
                .sql("insert into chat_line (conversation, seq, at, ours, kind, text, reference, source)"
                        + " values (?, 1, now(), false, 'SAID', 'Toujours en panne', ?, ?)")
                .params(id, ticket.reference(), id)
                .update();
    }

    void allHasLeft() {
        stage.database().sql("update notice set status = 'SENT', due_at = null").update();
    }

    HttpResponse<String> ask(String verb, String path, String json) {
        var answer = new Outside(port)
                .ask("responsable", path)
                .with("Content-Type", "application/json")
                .send(verb, json);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        return answer;
    }

    HttpResponse<String> erase(String who) {
        return ask("POST", "/api/persons/erase", who + ",\"reason\":\"Demande de zoe@zeta.example du 20 novembre\"}");
    }

    /** Every table of the database in which this stands, the engine's too. */
    TreeSet<String> where(String words) {
        var found = new TreeSet<String>();
        stage.database()
                .sql("select table_name from information_schema.tables where table_schema = 'public'"
                        + " and table_type = 'BASE TABLE'")
                .query(String.class)
                .list()
                .forEach(table -> {
                    if (stage.database()
                            .sql("select exists (select from " + table
                                    + " as row where strpos(replace(cast(row as text)," + " 'anne-zoe', ''), ?) > 0)")
                            .param(words)
                            .query(Boolean.class)
                            .single()) {
                        found.add(table);
                    }
                });
        return found;
    }
}
