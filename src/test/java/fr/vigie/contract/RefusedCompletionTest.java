package fr.vigie.contract;

import static fr.vigie.contract.EngineStartTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import fr.vigie.VigieTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@VigieTest
class RefusedCompletionTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    private Outside vigie;

    @BeforeEach
    void knowTheAddress() {
        vigie = new Outside(port);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # what is said instead               | a word of the refusal
            {}                                   | priorité
            {"priority":0}                       | 1 à 5
            {"priority":6}                       | 1 à 5
            {"priority":"x"}                     | 1 à 5
            {"priority":1.5}                     | 1 à 5
            {"priority":true}                    | 1 à 5
            {"priority":1,"decision":"LATER"}    | OPEN, ATTACH ou DISMISS
            {"priority":1,"decision":"open"}     | OPEN, ATTACH ou DISMISS
            {"priority":1,"subject":"{201}"}     | 200
            {"priority":1,"client":"{201}"}      | client
            {"priority":1,"service":"{201}"}     | service
            {"priority":1,"diagnosis":"{20001}"} | 20 000
            {"decision":"DISMISS"}               | diagnosis
            {"decision":"DISMISS","diagnosis":" "} | diagnosis
            {"decision":"ATTACH"}                | attachTo
            {"decision":"ATTACH","attachTo":"INC-2026-999999"} | attachTo
            {"decision":"ATTACH","attachTo":"{self}"}   | lui-même
            {"decision":"ATTACH","attachTo":"{closed}"} | clos
            """)
    void a_diagnosis_that_makes_no_sense_leaves_the_task_where_it_was(String said, String word) {
        var reference = vigie.reported("à diagnostiquer");
        assertNothingMoves(reference, said, word);
        assertThat(vigie.task(reference, "taskDefinitionKey")).isEqualTo("diagnose");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                              | action
            {"action":"NAP"}                                | ESCALATION, MAINTENANCE, CLIENT_CONTACT
            {"action":"escalation"}                         | ESCALATION
            {"action":5}                                    | ESCALATION
            {"action":"CLIENT_CONTACT"}                     | comment
            {"action":"CLIENT_CONTACT","comment":" "}       | comment
            {"action":"ESCALATION","comment":"{20001}"}     | 20 000
            {"action":"ESCALATION","escalateTo":"personne"} | escalateTo
            {"action":"PRIORITY","comment":"a"}             | newPriority
            {"action":"PRIORITY","newPriority":"7","comment":"a"} | 1 à 5
            """)
    void an_intervention_that_makes_no_sense_leaves_the_task_where_it_was(String said, String word) {
        for (var priority : List.of(1, 5)) {
            var reference = vigie.opened("à réparer", priority);
            assertNothingMoves(reference, said, word);
            assertThat(vigie.task(reference, "taskDefinitionKey")).isEqualTo("interveneP" + priority);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            restore | {}                        | resolution
            restore | {"resolution":""}         | resolution
            restore | {"resolution":"{20001}"}  | 20 000
            confirm | {}                        | confirmed
            confirm | {"confirmed":"peut-être"} | confirmed
            confirm | {"confirmed":5}           | confirmed
            """)
    void an_end_that_makes_no_sense_leaves_the_task_where_it_was(String task, String said, String word) {
        var reference = vigie.opened("à finir", 2);
        vigie.completed(reference, Map.of("action", "ESCALATION"));
        if (task.equals("confirm")) {
            vigie.completed(reference, Map.of("resolution", "réparé"));
        }
        assertNothingMoves(reference, said, word);
        assertThat(vigie.task(reference, "taskDefinitionKey")).isEqualTo(task);
    }

    @Test
    void a_client_that_says_no_sends_it_back_and_both_questions_are_asked_anew() {
        var reference = vigie.opened("pas encore", 2);
        vigie.completed(reference, Map.of("action", "ESCALATION"));
        vigie.completed(reference, Map.of("resolution", "réparé"));
        vigie.completed(reference, Map.of("confirmed", false));

        assertThat(vigie.task(reference, "taskDefinitionKey")).isEqualTo("restore");
        assertThat(vigie.<Object>read(vigie.incident(reference), "$.restoredAt"))
                .isNull();
        assertNothingMoves(reference, "{}", "resolution");
        vigie.completed(reference, Map.of("resolution", "cette fois"));
        assertNothingMoves(reference, "{}", "confirmed");
    }

    @Test
    void what_was_said_at_the_start_answers_no_later_question() {
        String reference = vigie.read(
                vigie.start(
                        "integrateur",
                        Map.of(
                                "channel",
                                "CHAT",
                                "subject",
                                "malin",
                                "priority",
                                1,
                                "action",
                                "ESCALATION",
                                "resolution",
                                "déjà",
                                "confirmed",
                                true,
                                "decision",
                                "DISMISS",
                                "diagnosis",
                                "a")),
                "$.businessKey");

        assertNothingMoves(reference, "{}", "priorité");
        vigie.completed(reference, Map.of("priority", 4));
        assertNothingMoves(reference, "{}", "action");
        vigie.completed(reference, Map.of("action", "ESCALATION"));
        assertNothingMoves(reference, "{}", "resolution");
        vigie.completed(reference, Map.of("resolution", "réparé"));
        assertNothingMoves(reference, "{}", "confirmed");
    }

    private void assertNothingMoves(String reference, String said, String word) {
        var filled = said.replace("{201}", "x".repeat(201))
                .replace("{20001}", "x".repeat(20_001))
                .replace("{self}", reference)
                .replace("{closed}", said.contains("{closed}") ? closed() : "");
        var before = Rows.in(database);
        var ticket = vigie.incident(reference).body();

        assertRefused(vigie.complete("responsable", reference, JsonPath.<Map<String, Object>>read(filled, "$")), word);

        assertThat(Rows.in(database)).isEqualTo(before);
        assertThat(vigie.incident(reference).body()).isEqualTo(ticket);
    }

    private String closed() {
        var reference = vigie.reported("clos");
        vigie.completed(reference, Map.of("decision", "DISMISS", "diagnosis", "essai"));
        return reference;
    }
}
