package fr.vigie.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.VigieTest;
import fr.vigie.contract.Outside;
import fr.vigie.contract.Rows;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A process owner asks beforehand: the same answers as at deployment, and nothing deployed. */
@VigieTest
class ProcedureApiTest {

    private static final String LAUGHS = """
            <!DOCTYPE lolz [<!ENTITY a "ha">
            <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
            <!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;">
            <!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;"><!ENTITY g "&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;">]>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="a">&g;</definitions>""";

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
    void what_could_be_deployed_is_accepted_and_not_deployed() throws IOException {
        var deployments = Rows.count(database, "act_re_deployment");

        var answer = check("procedes", "reaction.bpmn", reaction());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(vigie.<Boolean>read(answer, "$.accepted")).isTrue();
        assertThat(Rows.count(database, "act_re_deployment")).isEqualTo(deployments);
    }

    @Test
    void every_reason_comes_at_once_with_its_element() throws IOException {
        var answer = check(
                "procedes",
                "reaction.bpmn",
                reaction().replace(">PT30M<", ">30 minutes<").replace("#{engage}", "#{engager}"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(vigie.<List<String>>read(answer, "$.findings[*].sentence"))
                .anyMatch(sentence -> sentence.contains("30 minutes"))
                .anyMatch(sentence -> sentence.contains("engager"));
        assertThat(vigie.<List<String>>read(answer, "$.findings[*].element")).contains("engage");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "hello",
                "{}",
                "<html><body/></html>",
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><definitions>&x;</definitions>",
                "<!DOCTYPE a SYSTEM \"http://localhost:1/x.dtd\"><definitions/>",
                LAUGHS
            })
    void what_is_no_diagram_is_refused(String content) {
        for (var file : List.of("a.bpmn", "a.bpmn20.xml", "a.dmn")) {
            var answer = check("procedes", file, content);

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains("findings", file).doesNotContain("root:");
        }
    }

    @Test
    void a_request_without_a_file_or_with_too_much_is_refused_in_words() {
        var nothing = vigie.ask("procedes", "/api/procedures/check")
                .with("Content-Type", "multipart/form-data; boundary=edge")
                .send("POST", "--edge\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--edge--\r\n");
        assertThat(nothing.statusCode()).as(nothing.body()).isEqualTo(422);
        assertThat(nothing.body()).contains("Joignez au moins un fichier");

        var large = check("procedes", "a.bpmn", " ".repeat(11_000_000));
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("10 Mo");
    }

    @Test
    void only_process_owners_ask() throws IOException {
        for (var account : List.of("support", "responsable", "integrateur")) {
            assertThat(check(account, "reaction.bpmn", reaction()).statusCode())
                    .as(account)
                    .isEqualTo(403);
        }
    }

    private static String reaction() throws IOException {
        return Files.readString(Path.of("bpmn/incident/reaction.bpmn"));
    }

    private HttpResponse<String> check(String account, String file, String content) {
        return vigie.ask(account, "/api/procedures/check")
                .with("Content-Type", "multipart/form-data; boundary=edge")
                .send("POST", """
                --edge\r
                Content-Disposition: form-data; name="data"; filename="%s"\r
                Content-Type: application/octet-stream\r
                \r
                %s\r
                --edge--\r
                """.formatted(file, content));
    }
}
