package fr.vigie.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.VigieTest;
import fr.vigie.contract.Outside;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is refused before anything is played. */
@VigieTest
class RehearsalApiTest {

    @LocalServerPort
    int port;

    private Outside vigie;

    @BeforeEach
    void knowTheAddress() {
        vigie = new Outside(port);
    }

    @Test
    void what_could_not_be_deployed_is_not_rehearsed_and_the_guard_says_why() throws IOException {
        var reaching = reaction().replace("#{engage}", "#{''.getClass().forName('java.lang.Runtime')}");

        var answer = rehearse("procedes", "", "reaction.bpmn", reaching);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(vigie.<String>read(answer, "$.findings[0].file")).isEqualTo("reaction.bpmn");
    }

    @Test
    void other_procedures_are_not_rehearsed() throws IOException {
        var problem = Files.readString(Path.of("bpmn/problem/problem.bpmn"));

        var answer = rehearse("procedes", "", "problem.bpmn", problem);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("seul le traitement des incidents se répète");
    }

    @Test
    void a_load_that_is_too_large_is_refused() throws IOException {
        var answer = rehearse("responsable", "?incidents=100000", "reaction.bpmn", reaction());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("va de 1 à 3000");
    }

    @Test
    void what_cannot_be_read_is_refused_without_a_word_of_our_classes() throws IOException {
        var answer = rehearse("responsable", "?source=MEMORY", "reaction.bpmn", reaction());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("« source » : ne se lit pas.").doesNotContain("fr.vigie");
    }

    private static String reaction() throws IOException {
        return Files.readString(Path.of("bpmn/incident/reaction.bpmn"));
    }

    private HttpResponse<String> rehearse(String account, String load, String file, String content) {
        return vigie.ask(account, "/api/procedures/rehearse" + load)
                .with("Content-Type", "multipart/form-data; boundary=edge")
                .send("POST", """
                --edge\r
                Content-Disposition: form-data; name="files"; filename="%s"\r
                Content-Type: application/octet-stream\r
                \r
                %s\r
                --edge--\r
                """.formatted(file, content));
    }
}
