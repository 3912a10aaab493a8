package fr.vigie.bench;

import com.jayway.jsonpath.JsonPath;
import fr.vigie.Knock;
import fr.vigie.bench.LoadDriver.Answer;
import java.util.List;
import java.util.Map;

/** Completing a task by the REST API: a diagnosis here, the one task of the bare engine there. */
final class Completion {

    private static final String WHO = "responsable";
    private static final String DIAGNOSIS =
            Seeds.completion(Map.of("priority", 5, "diagnosis", "File bloquée", "service", "sms"));

    private Completion() {}

    /** Tasks that wait for their diagnosis, by their ids. */
    static List<String> newest(int port, int most) {
        return JsonPath.read(
                Knock.at(
                                port,
                                "/engine-rest/task?taskDefinitionKey=diagnose&sortBy=created&sortOrder=desc&firstResult=0"
                                        + "&maxResults=" + most)
                        .as(WHO)
                        .get()
                        .body(),
                "$[*].id");
    }

    static Answer once(int port, String task) {
        return Answer.of(
                Knock.at(port, "/engine-rest/task/" + task + "/complete")
                        .as(WHO)
                        .post(DIAGNOSIS)
                        .statusCode(),
                204);
    }

    /** Of the bare engine. */
    static List<String> bare(int port, String process, int most) {
        return JsonPath.read(
                Knock.at(
                                port,
                                "/engine-rest/task?taskDefinitionKey=wait&processDefinitionKey=" + process
                                        + "&firstResult=0&maxResults=" + most)
                        .get()
                        .body(),
                "$[*].id");
    }

    static Answer bareOnce(int port, String task) {
        return Answer.of(
                Knock.at(port, "/engine-rest/task/" + task + "/complete")
                        .post("{}")
                        .statusCode(),
                204);
    }
}
