package fr.vigie.incident;

import static fr.vigie.contract.Outside.assertProblem;
import static fr.vigie.contract.Outside.json;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.VigieTest;
import fr.vigie.contract.Outside;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What was said about a ticket is read in order, with what became of it; a message is written once. */
@VigieTest
class ExchangeApiTest {

    @LocalServerPort
    int port;

    @Autowired
    ReportDesk desk;

    private Outside vigie;

    @BeforeEach
    void knowTheAddress() {
        vigie = new Outside(port);
    }

    @Test
    void what_came_in_and_what_we_wrote_is_read_oldest_first() {
        var reference = reported("API muette", "<script>alert(1)</script>");
        write(reference, "Nous regardons.", UUID.randomUUID().toString());
        follow(reference, "Toujours rien");

        var read = exchanges("support", reference);

        assertThat(vigie.<List<String>>read(read, "$.lines[?(@.kind != 'NOTICE')].kind"))
                .containsExactly("REPORT", "MESSAGE", "REPORT");
        assertThat(vigie.<String>read(read, "$.lines[0].text")).isEqualTo("<script>alert(1)</script>");
        assertThat(vigie.<String>read(read, "$.lines[0].channel")).isEqualTo("e-mail");
        assertThat(vigie.<List<String>>read(read, "$.lines[?(@.kind == 'MESSAGE')].who"))
                .containsExactly("Sophie Martin");
        assertThat(vigie.<List<String>>read(read, "$.lines[?(@.kind == 'MESSAGE')].deliveries[0].status"))
                .containsExactly("PENDING");
        assertThat(vigie.<List<String>>read(read, "$.ways[*].recipient")).containsExactly("zoe@example.org");
        assertThat(vigie.<Boolean>read(read, "$.cut")).isFalse();
    }

    @Test
    void a_message_that_is_sent_twice_is_written_once() {
        var reference = reported("double clic", "Bonjour");
        var id = UUID.randomUUID().toString();

        assertThat(write(reference, "Une fois.", id).statusCode()).isEqualTo(200);
        assertThat(write(reference, "Une fois.", id).statusCode()).isEqualTo(200);
        assertProblem(write(reference, "Autre chose.", id), 422);
        assertProblem(write(reported("un autre", "Bonjour"), "Une fois.", id), 422);
        assertProblem(write(reference, "Une fois.", "pas un UUID"), 422);

        assertThat(vigie.<List<String>>read(vigie.incident(reference), "$.journal[?(@.kind == 'MESSAGE')].text"))
                .containsExactly("Une fois.");
        assertThat(vigie.<List<String>>read(vigie.incident(reference), "$.notices[?(@.kind == 'MESSAGE')].kind"))
                .hasSize(1);
    }

    @Test
    void a_reader_who_knows_the_answer_is_told_that_nothing_is_new() {
        var reference = reported("rien de neuf", "Bonjour");
        var tag = exchanges("support", reference).headers().firstValue("ETag").orElseThrow();

        assertThat(ask("support", reference, tag).statusCode()).isEqualTo(304);
        follow(reference, "Du neuf");
        assertThat(ask("support", reference, tag).statusCode()).isEqualTo(200);
    }

    @Test
    void an_integrator_reads_what_it_reported_and_what_the_client_was_told_and_nothing_of_others() {
        var reference = reported("le mien", "Bonjour");
        write(reference, "Nous regardons.", UUID.randomUUID().toString());
        follow(reference, "D'un autre", Enclosure.kept("secret.txt", "text/plain", new byte[] {1}));
        var other = vigie.ask("support", "/api/reports").post(json(Map.of("channel", "PHONE", "subject", "pas à lui")));

        var mine = exchanges("integrateur", reference);

        assertThat(vigie.<List<String>>read(mine, "$.lines[?(@.kind == 'REPORT')].text"))
                .containsExactly("Bonjour");
        assertThat(vigie.<List<String>>read(mine, "$.lines[?(@.kind == 'MESSAGE')].who"))
                .containsExactly("Support");
        assertThat(vigie.<List<String>>read(mine, "$.ways")).isEmpty();
        assertThat(mine.body()).doesNotContain("secret.txt", "D'un autre", "Sophie");
        assertProblem(exchanges("integrateur", vigie.read(other, "$.reference")), 404);
        assertProblem(exchanges("support", "INC-2000-000001"), 404);
    }

    private String reported(String subject, String description) {
        return vigie.read(
                vigie.report(json(Map.of(
                        "channel",
                        "EMAIL",
                        "subject",
                        subject,
                        "description",
                        description,
                        "contact",
                        Map.of("name", "Zoé", "email", "zoe@example.org")))),
                "$.reference");
    }

    private void follow(String reference, String words, Enclosure... enclosures) {
        var report = new Report(
                Channel.EMAIL,
                null,
                new Contact("Zoé", "zoe@example.org", null),
                "Re: " + reference,
                words,
                null,
                null,
                null,
                null,
                null,
                null,
                "mail");
        desk.receive(report, new Papers(reference, List.of(enclosures)));
    }

    private HttpResponse<String> write(String reference, String text, String id) {
        return vigie.ask("support", "/api/incidents/" + reference + "/messages")
                .post(json(Map.of("text", text, "id", id)));
    }

    private HttpResponse<String> exchanges(String account, String reference) {
        return vigie.ask(account, "/api/incidents/" + reference + "/exchanges").get();
    }

    private HttpResponse<String> ask(String account, String reference, String tag) {
        return vigie.ask(account, "/api/incidents/" + reference + "/exchanges")
                .with("If-None-Match", tag)
                .get();
    }
}
