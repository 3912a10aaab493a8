package fr.vigie.contract;

import static fr.vigie.contract.Outside.assertProblem;
import static fr.vigie.contract.Outside.json;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.VigieTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An agent writes to the client at any moment, by the procedure of its own that Tasklist offers. */
@VigieTest
class MessageToClientTest {

    private static final String START = "/engine-rest/process-definition/key/message/start";
    private static final String MESSAGES = "$.notices[?(@.kind == 'MESSAGE')]";

    @LocalServerPort
    int port;

    private Outside vigie;

    @BeforeEach
    void knowTheAddress() {
        vigie = new Outside(port);
    }

    @Test
    void an_agent_writes_while_somebody_else_works_on_the_ticket() {
        String reference = vigie.read(vigie.report("""
                        {"channel":"EMAIL","subject":"à qui écrire","contact":{"email":"zoe@example.org"}}"""), "$.reference");
        var task = vigie.task(reference, "id");

        assertThat(write("support", reference, "Où en êtes-vous ?").statusCode())
                .isEqualTo(200);

        var told = vigie.incident(reference);
        assertThat(vigie.<List<String>>read(told, MESSAGES + ".recipient")).containsExactly("zoe@example.org");
        assertThat(vigie.<List<String>>read(told, "$.journal[?(@.kind == 'MESSAGE')].by"))
                .containsExactly("support");
        assertThat(vigie.task(reference, "id")).isEqualTo(task);
    }

    @Test
    void what_can_not_be_told_is_refused_with_a_sentence() {
        var reference = vigie.reported("rien à dire");

        assertProblem(write("support", "INC-2000-000001", "Bonjour"), 422);
        assertProblem(write("support", reference, " "), 422);
        assertProblem(write("support", "", "Bonjour"), 422);
        var unreachable = write("support", reference, "Bonjour");
        assertProblem(unreachable, 422);
        assertThat(unreachable.body()).contains("n'atteindrait personne. Téléphonez-lui.");
    }

    @Test
    void only_those_who_answer_clients_write_to_them() {
        String reference = vigie.read(vigie.report("""
                        {"channel":"EMAIL","subject":"pas pour tous","contact":{"email":"zoe@example.org"}}"""), "$.reference");

        assertThat(write("integrateur", reference, "Bonjour").statusCode()).isIn(403, 404);
        assertThat(write("procedes", reference, "Bonjour").statusCode()).isIn(403, 404);
        assertThat(write("astreinte", reference, "Bonjour").statusCode()).isEqualTo(200);
    }

    @Test
    void a_reporter_reads_what_the_client_was_told_and_not_by_which_numbers_staff_is_called() {
        String reference = vigie.read(vigie.report("""
                        {"channel":"EMAIL","subject":"à lire","contact":{"email":"zoe@example.org"}}"""), "$.reference");
        vigie.completed(reference, Map.of("priority", 1));

        var mine = vigie.ask("integrateur", "/api/incidents/" + reference).get();
        assertThat(vigie.<List<String>>read(mine, "$.notices[*].kind")).containsExactly("RECEIPT");
        assertThat(mine.body()).doesNotContain("vigie.example", "+336399800");
        assertThat(vigie.<List<String>>read(vigie.incident(reference), "$.notices[*].kind"))
                .contains("OFFERED", "RECEIPT");
    }

    @Test
    void a_client_is_known_by_its_address_and_a_stranger_is_served_too() {
        String known = vigie.read(vigie.report("""
                        {"channel":"EMAIL","subject":"connu","contact":{"email":"emily@northwind.example"}}"""), "$.reference");
        String stranger = vigie.read(vigie.report("""
                        {"channel":"EMAIL","subject":"inconnu","client":"Chez Nous","contact":{"email":"a@chez.example"}}"""), "$.reference");

        assertThat(vigie.<String>read(vigie.incident(known), "$.client")).isEqualTo("NORTHWIND");
        assertThat(vigie.<String>read(vigie.incident(stranger), "$.client")).isEqualTo("Chez Nous");
        assertThat(shownClient(known)).isEqualTo("NORTHWIND");
        assertThat(shownClient(stranger)).contains("inconnu de l", "annuaire");
    }

    private String shownClient(String reference) {
        var task = vigie.task(reference, "id");
        return vigie.read(
                vigie.ask("responsable", "/engine-rest/task/" + task + "/form-variables")
                        .get(),
                "$.shownClient.value");
    }

    private HttpResponse<String> write(String account, String reference, String text) {
        return vigie.ask(account, START)
                .post(json(Map.of(
                        "variables", Map.of("reference", Map.of("value", reference), "text", Map.of("value", text)))));
    }
}
