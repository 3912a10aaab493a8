package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.contract.Outside;
import fr.vigie.incident.EntryKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Found in review: a level that has nobody. */
class ReviewLevelTest extends Story {

    @LocalServerPort
    int port;

    @AfterEach
    void takeThePlanAway() {
        stage.database().sql("truncate plan_entry").update();
    }

    @Test
    void a_team_that_is_due_and_has_nobody_in_its_rota_is_an_empty_level() {
        at("2026-11-23T10:00");
        plan("PUT", "rotation/vide", "{\"pool\": \"on-call\", \"from\": \"2026-11-23\", \"people\": []}");
        var incident = aReport().openedAs(1);

        advance(minutes(15).plus(seconds(2)));

        assertThat(incident)
                .saysInItsJournal(EntryKind.LEVEL_SKIPPED, "procédure", "équipe suivante")
                .isOfferedTo("support", "monitoring");
    }

    @Test
    void a_team_that_was_asked_before_is_not_said_to_be_away() {
        at("2026-11-23T10:00");
        var incident = aReport().openedAs(1);

        advance(hours(3));

        assertThat(incident.view().journal())
                .filteredOn(line -> line.kind() == EntryKind.LEVEL_SKIPPED)
                .noneSatisfy(line -> assertThat(line.text()).contains("équipe suivante"));
    }

    @Test
    void two_chains_become_one_again() {
        at("2026-11-23T16:50");
        var watch = new Watch(stage);
        watch.begin();
        stage.engine()
                .getRuntimeService()
                .startProcessInstanceByKey(
                        "handover",
                        org.camunda.bpm.engine.variable.Variables.putValue(
                                        "since",
                                        java.util.Date.from(stage.time().now()))
                                .putValue("planChange", null));
        aReport().openedAs(4);

        advanceTo("2026-11-23T17:01");

        assertThat(watch.expected()).hasSize(1);
        assertThat(watch.points()).hasSize(1);
    }

    private void plan(String verb, String path, String json) {
        var answer = new Outside(port)
                .ask("responsable", "/api/coverage/rota/" + path)
                .with("Content-Type", "application/json")
                .send(verb, json);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
    }
}
