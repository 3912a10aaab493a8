package fr.vigie.bench;

import static fr.vigie.contract.Outside.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import fr.vigie.Knock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Incidents that people brought to a stage by the doors, so that what is made of them has the shape of real ones. */
final class Seeds {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final int port;
    private final JdbcClient rows;

    Seeds(int port, JdbcClient rows) {
        this.port = port;
        this.rows = rows;
    }

    /** A ticket of priority 5: its promise ends in days, so that nothing falls due while something is measured. */
    String open() {
        var answer = Doors.reported(port);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        String reference = JsonPath.read(answer.body(), "$.reference");
        complete(reference, "diagnose", Map.of("priority", 5, "diagnosis", "File bloquée", "service", "sms"));
        return told(reference);
    }

    /** One that somebody works on. */
    String engaged() {
        var reference = open();
        complete(reference, "interveneP5", Map.of("action", "ESCALATION", "comment", "Vu avec la technique"));
        return told(reference);
    }

    /** One that is over, with everything that was told and written on its way. */
    String closed() {
        var reference = engaged();
        complete(reference, "restore", Map.of("resolution", "File relancée"));
        complete(reference, "confirm", Map.of("confirmed", true));
        await().atMost(PATIENCE)
                .until(() -> rows.sql("select status from incident where reference = ?")
                        .param(reference)
                        .query(String.class)
                        .single()
                        .equals("CLOSED"));
        return told(reference);
    }

    /** What is copied has nothing on its way any more. */
    private String told(String reference) {
        await().atMost(PATIENCE)
                .until(() -> rows.sql("select count(*) from notice where reference = ? and due_at is not null")
                                .param(reference)
                                .query(Long.class)
                                .single()
                        == 0);
        return reference;
    }

    private void complete(String reference, String step, Map<String, Object> values) {
        var task = await().atMost(PATIENCE).until(() -> tasks(reference, step), found -> !found.isEmpty());
        var answer = Knock.at(port, "/engine-rest/task/" + task.get(0) + "/complete")
                .as("responsable")
                .post(completion(values));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    private List<String> tasks(String reference, String step) {
        return JsonPath.read(
                Knock.at(
                                port,
                                "/engine-rest/task?taskDefinitionKey=" + step + "&processInstanceBusinessKey="
                                        + reference)
                        .as("responsable")
                        .get()
                        .body(),
                "$[*].id");
    }

    /** The body by which a task is completed. */
    static String completion(Map<String, Object> values) {
        var variables = new HashMap<String, Object>();
        values.forEach((name, value) -> variables.put(name, Map.of("value", value)));
        return json(Map.of("variables", variables));
    }
}
