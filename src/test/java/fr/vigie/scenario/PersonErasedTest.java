package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.contract.Outside;
import fr.vigie.incident.Channel;
import fr.vigie.incident.Enclosure;
import fr.vigie.incident.Papers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Zoé asks what we hold of her, and then that it goes: it goes wherever it stands, and nothing else does. */
class PersonErasedTest extends Story {

    private static final String ZOE = "zoe@zeta.example";
    private static final String WHO = "{\"email\":\"ZOE@zeta.example\",\"phone\":\"01 99 00 00 01\"";
    private static final String GONE = "Effacé à la demande de la personne.";

    @LocalServerPort
    int port;

    private Ticket hers;
    private Ticket mailed;
    private Ticket others;
    private Ticket open;
    private Trouble problem;

    @BeforeEach
    void sheIsAllOverTheHouse() {
        at("2026-11-23T10:00");
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
                        .with(
                                "description",
                                "Voir <zoe@zeta.example>, +33 (0)1 99 00 00 01, pas anne-zoe@zeta.example")
                        .reachableAt("lea@zeta.example")
                        .started(),
                "Léa");
        problem = Trouble.declared(stage, "support", "title", "Quotas", "symptom", "Signalé par " + ZOE);
        problem.complete("analyse", "next", "DISMISS", "comment", "Trop rare pour " + ZOE);
        open = aReport().about("Autre chose").with("description", "Prévenir " + ZOE).openedAs(3);
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

    private Ticket closed(Ticket ticket, String who) {
        ticket.diagnose("priority", 2);
        ticket.intervene("action", "CLIENT_CONTACT", "comment", "Bonjour " + who + ", nous regardons");
        ticket.restore("resolution", "Vu avec " + who);
        ticket.confirm(true);
        return ticket;
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

    private void allHasLeft() {
        stage.database().sql("update notice set status = 'SENT', due_at = null").update();
    }

    private HttpResponse<String> ask(String verb, String path, String json) {
        var answer = new Outside(port)
                .ask("responsable", path)
                .with("Content-Type", "application/json")
                .send(verb, json);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        return answer;
    }

    private HttpResponse<String> erase(String who) {
        return ask("POST", "/api/persons/erase", who + ",\"reason\":\"Demande de zoe@zeta.example du 20 novembre\"}");
    }

    @Test
    void she_is_handed_out_everything_and_it_is_written_down_who_asked_without_her() {
        var answer = ask("POST", "/api/persons/export", WHO + "}");

        var outside = new Outside(port);
        assertThat(outside.<List<String>>read(answer, "$.entries[*].where"))
                .contains(
                        "client_contact",
                        "incident",
                        "report",
                        "journal",
                        "notice",
                        "conversation",
                        "enclosure",
                        "problem",
                        "mail_taken",
                        "engine");
        assertThat(outside.<List<String>>read(answer, "$.entries[?(@.where=='report' && @.own==true)].reference"))
                .containsExactlyInAnyOrder(hers.reference(), mailed.reference());
        assertThat(outside.<List<String>>read(answer, "$.entries[?(@.where=='report' && @.own==false)].reference"))
                .containsExactlyInAnyOrder(others.reference(), open.reference());
        assertThat(answer.body()).contains("zoe.eml", "\"complete\":true");
        assertThat(stage.database().sql("select asked, by, person from person_request").query().singleRow())
                .containsEntry("asked", "EXPORT")
                .containsEntry("by", "responsable")
                .extractingByKey("person")
                .asString()
                .doesNotContainIgnoringCase("zoe");
    }

    @Test
    void she_goes_from_every_table_and_what_is_open_keeps_her_until_it_is_closed() {
        var journal = hers.view().journal().size();

        var answer = erase(WHO);

        var outside = new Outside(port);
        assertThat(outside.<List<String>>read(answer, "$.kept")).containsExactly(open.reference());
        assertThat(outside.<String>read(answer, "$.sentence")).contains("Renouvelez la demande une fois clos");
        assertThat(outside.<Map<String, Integer>>read(answer, "$.erased"))
                .containsEntry("incident", 3)
                .containsEntry("report", 3)
                .containsEntry("client_contact", 1)
                .containsEntry("conversation", 1)
                .containsEntry("chat_line", 1)
                .containsEntry("enclosure", 1)
                .containsEntry("mail_taken", 1);
        assertThat(hers.view().subject()).isEqualTo(GONE);
        assertThat(hers.view().journal()).hasSize(journal);
        assertThat(hers.view().client()).isEqualTo("ZETA");
        assertThat(others.view().description())
                .isEqualTo("Voir <[effacé]>, [effacé], pas anne-zoe@zeta.example");
        assertThat(problem.the("symptom")).isEqualTo("Signalé par [effacé]");
        assertThat(open.view().description()).contains(ZOE);
        assertThat(where(ZOE)).containsOnly("act_hi_detail", "act_hi_varinst", "act_ru_variable", "incident", "report");
        assertThat(where("Zoé Petit")).isEmpty();
        assertThat(where("lea@zeta.example")).contains("client_contact", "report", "notice");

        open.intervene("action", "CLIENT_CONTACT", "comment", "Fait");
        open.restore("resolution", "Fait");
        open.confirm(true);
        allHasLeft();
        assertThat(erase(WHO).body()).contains("\"sentence\":null");
        assertThat(where(ZOE)).isEmpty();
        assertThat(where("Prévenir [effacé]")).contains("incident", "report");

        assertThat(outside.<Map<String, Integer>>read(erase(WHO), "$.erased"))
                .as("the third time")
                .isEmpty();
        assertThat(stage.database()
                        .sql("select distinct reason from person_request where asked = 'ERASE'")
                        .query(String.class)
                        .list())
                .containsExactly("Demande de [effacé] du 20 novembre");
        assertThat(stage.database()
                        .sql("select count(distinct person) from person_request")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void by_her_name_she_is_found_at_her_client_only() {
        var elsewhere = closed(aReport().from("ACME").about("Zoé Petit d'Acme").started(), "elle");

        erase("{\"name\":\"zoé petit\",\"client\":\"zeta\"");

        assertThat(hers.view().subject()).isEqualTo(GONE);
        assertThat(elsewhere.view().subject()).isEqualTo("Zoé Petit d'Acme");
        assertThat(where("Zoé Petit")).contains("incident", "report", "journal");
    }

    @Test
    void our_own_people_and_what_says_nothing_are_refused_in_a_sentence() {
        assertThat(refused("{\"email\":\"support@vigie.example\",\"reason\":\"x\"}")).contains("de chez nous");
        assertThat(refused("{\"email\":\"zoe@zeta.example\"}")).contains("Dites pourquoi");
        assertThat(refused("{\"reason\":\"x\"}")).contains("Dites de qui il s'agit");
        assertThat(where(ZOE)).contains("client_contact");
    }

    private String refused(String json) {
        var answer = new Outside(port)
                .ask("admin", "/api/persons/erase")
                .with("Content-Type", "application/json")
                .send("POST", json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        return answer.body();
    }

    /** Every table of the database in which this stands, the engine's too. */
    private TreeSet<String> where(String words) {
        var found = new TreeSet<String>();
        stage.database()
                .sql("select table_name from information_schema.tables where table_schema = 'public'"
                        + " and table_type = 'BASE TABLE'")
                .query(String.class)
                .list()
                .forEach(table -> {
                    if (stage.database()
                            .sql("select exists (select from " + table + " as row where strpos(replace(cast(row as text),"
                                    + " 'anne-zoe', ''), ?) > 0)")
                            .param(words)
                            .query(Boolean.class)
                            .single()) {
                        found.add(table);
                    }
                });
        return found;
    }
}
