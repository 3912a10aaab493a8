package fr.vigie.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import fr.vigie.VigieTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@VigieTest
class EngineCompletionTest {

    @LocalServerPort
    int port;

    private Outside vigie;

    @BeforeEach
    void knowTheAddress() {
        vigie = new Outside(port);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1   | ESCALATION     | true
            "1" | MAINTENANCE    | "true"
            2   | CLIENT_CONTACT | "oui"
            3   | ESCALATION     | true
            4   | MAINTENANCE    | true
            5   | CLIENT_CONTACT | true
            """)
    void every_priority_and_action_leads_to_the_end(String priority, String action, String confirmed) {
        var reference = vigie.reported("jusqu'au bout");

        complete(
                reference,
                "{\"priority\":" + priority + ",\"subject\":\"corrigé\",\"service\":\"sms\",\"client\":\"Été\"}");
        assertThat(vigie.task(reference, "taskDefinitionKey")).isEqualTo("interveneP" + priority.replace("\"", ""));
        complete(reference, "{\"action\":\"" + action + "\",\"comment\":\"fait\"}");
        assertThat(vigie.<String>read(vigie.incident(reference), "$.status")).isEqualTo("ENGAGED");
        complete(reference, "{\"resolution\":\"réparé\"}");
        complete(reference, "{\"confirmed\":" + confirmed + "}");

        assertThat(JsonPath.<Map<String, Object>>read(vigie.incident(reference).body(), "$"))
                .containsEntry("status", "CLOSED")
                .containsEntry("outcome", "CONFIRMED")
                .containsEntry("subject", "corrigé")
                .containsEntry("service", "sms")
                .containsEntry("client", "Été");
    }

    @Test
    void attached_and_dismissed_reports_end_closed_with_their_outcome() {
        var kept = vigie.opened("le vrai", 2);
        var twin = vigie.reported("le même");
        var spam = vigie.reported("publicité");

        vigie.completed(twin, Map.of("decision", "ATTACH", "attachTo", kept));
        vigie.completed(spam, Map.of("decision", "DISMISS", "diagnosis", "publicité"));

        assertThat(JsonPath.<Map<String, Object>>read(vigie.incident(twin).body(), "$"))
                .containsEntry("status", "CLOSED")
                .containsEntry("outcome", "ATTACHED")
                .containsEntry("attachedTo", kept);
        assertThat(JsonPath.<Map<String, Object>>read(vigie.incident(spam).body(), "$"))
                .containsEntry("status", "CLOSED")
                .containsEntry("outcome", "DISMISSED")
                .containsEntry("openedAt", null);
        assertThat(vigie.incident(kept).body()).contains("REPORT_ATTACHED", twin);
        assertThat(vigie.ask("admin", "/engine-rest/process-instance?businessKey=" + twin)
                        .get()
                        .body())
                .isEqualTo("[]");
    }

    private void complete(String reference, String said) {
        vigie.completed(reference, new HashMap<>(JsonPath.<Map<String, Object>>read(said, "$")));
    }
}
