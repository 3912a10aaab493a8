package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.Knock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Priority 3 is promised within seconds, so that deadlines pass while a node that nobody can move in time is looked at. */
class ShortPromise {

    private ShortPromise() {}

    /** As a process owner does it, at the node of this port. */
    static void deploy(int port, String delay) throws IOException {
        var drawn = Files.readString(Path.of("bpmn/incident/reaction.bpmn"));
        var changed = drawn.replace(">PT1H<", ">" + delay + "<");
        assertThat(changed).isNotEqualTo(drawn);
        var answer = Knock.at(port, "/engine-rest/deployment/create")
                .as("procedes")
                .with("Content-Type", "multipart/form-data; boundary=edge")
                .send("POST", """
                        --edge\r
                        Content-Disposition: form-data; name="deployment-name"\r
                        \r
                        Antoine\r
                        --edge\r
                        Content-Disposition: form-data; name="file"; filename="reaction.bpmn"\r
                        \r
                        %s\r
                        --edge--\r
                        """.formatted(changed));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
}
