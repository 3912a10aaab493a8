package fr.vigie.scenario;

import static fr.vigie.scenario.Emergency.form;
import static fr.vigie.scenario.Emergency.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.vigie.Knock;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What stops no service: whoever may not, what was asked already, and what can't be read. */
class EmergencyRefusedTest extends Story {

    @LocalServerPort
    int port;

    private long kept() {
        return stage.database()
                .sql("select count(*) from interruption")
                .query(Long.class)
                .single();
    }

    @ParameterizedTest
    @ValueSource(strings = {"support", "astreinte", "evenement", "surveillance", "procedes", "integrateur", "admin"})
    void nobody_else_stops_anything(String person) {
        at("2026-11-23T10:00");

        assertThat(catchThrowable(() -> Emergency.declared(stage, person, form())))
                .isNotNull();
        assertThat(kept()).isZero();
    }

    @Test
    void over_rest_a_manager_gets_the_interruption_and_others_a_refusal() {
        at("2026-11-23T10:00");
        var asked = "{\"services\":[\"api\"],\"reason\":\"VIRUS\",\"seen\":\"Rançongiciel\",\"id\":\""
                + UUID.randomUUID() + "\"}";
        var started = "{\"variables\":{\"services\":{\"value\":\"api\"}}}";

        assertThat(Knock.at(port, "/api/emergencies").as("support").post(asked).statusCode())
                .isEqualTo(403);
        for (var account : new String[] {"support", "integrateur", "procedes", "admin"}) {
            assertThat(Knock.at(port, "/engine-rest/process-definition/key/interruption/start")
                            .as(account)
                            .post(started)
                            .statusCode())
                    .as(account)
                    .isIn(403, 404, 422);
        }
        assertThat(kept()).isZero();
        var answer = Knock.at(port, "/api/emergencies").as("responsable").post(asked);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.body()).contains("\"state\":\"RUNNING\"", "Rançongiciel");
        assertThat(Knock.at(port, "/api/emergencies")
                        .as("responsable")
                        .post(asked)
                        .statusCode())
                .isEqualTo(200);
        assertThat(kept()).isOne();
    }

    @Test
    void the_same_form_twice_is_one_interruption_and_another_on_the_same_service_is_refused() {
        at("2026-11-23T10:00");
        var form = form("id", UUID.randomUUID().toString());
        var first = Emergency.declared(stage, "responsable", form);

        assertThat(Emergency.declared(stage, "responsable", form).reference()).isEqualTo(first.reference());
        assertThat(kept()).isOne();
        assertThat(first.told("INTERRUPTION")).hasSize(6);
        assertThat(refusal(() -> Emergency.declared(stage, "responsable", form("services", "sms, api"))))
                .startsWith("409")
                .contains(first.reference(), "API");
        assertThat(refusal(() -> Emergency.declared(stage, "responsable", withOther(form))))
                .startsWith("422 Cet identifiant");
    }

    private static Map<String, Object> withOther(Map<String, Object> form) {
        var other = new java.util.HashMap<>(form);
        other.put("seen", "Autre chose");
        return other;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            services    | ''         | 422 Choisissez au moins un service
            services    | fax        | 422 Le service « fax »
            reason      | ''         | 422 Dites pour quel motif
            reason      | MAINTENANCE| 422 Le motif (reason) est
            seen        | ' '        | 422 Dites ce qui a été constaté
            expectedEnd | demain     | 400
            expectedEnd | 2026-11-23T09:00:00+01:00 | 422 Le retour prévu
            insiders    | zorro      | 422 Qui y travaille
            id          | 7          | 422 L'identifiant de la demande
            """)
    void bad_input_is_answered_by_a_sentence_and_nothing_is_stopped(String field, String value, String sentence) {
        at("2026-11-23T10:00");

        assertThat(refusal(() -> Emergency.declared(stage, "responsable", form(field, value))))
                .startsWith(sentence);
        assertThat(kept()).isZero();
        assertThat(stage.engine()
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processDefinitionKey("interruption")
                        .count())
                .isZero();
    }
}
