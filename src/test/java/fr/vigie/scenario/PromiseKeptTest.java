package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.incident.EntryKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A plan that changes afterwards breaks no promise, wakes whom it must, and skips teams in which nobody is. */
class PromiseKeptTest extends PlannedStory {

    @Test
    void hours_that_are_cut_afterwards_do_not_make_a_promise_broken_that_could_still_be_kept() {
        at("2026-11-23T10:00");
        watch.begin();
        var request = aReport().openedAs(5);
        assertThat(request).mustSeeSomebodyActBy("2026-11-30T17:00");
        advanceTo("2026-11-30T15:00");

        plan(
                "PUT",
                "day/2026-11-30",
                "{\"reason\": \"Alerte\", \"hours\": [{\"from\": \"09:00\", \"to\": \"12:00\"}]}");
        advance(seconds(0));

        assertThat(request).sawSomebodyActInTime(null).hasEscalationLevel(0);
    }

    @Test
    void an_event_declared_today_does_not_break_a_promise_in_covered_hours_before_it_was_declared() throws IOException {
        at("2026-11-25T20:00");
        deploy(
                "reaction.bpmn",
                Files.readString(Path.of("bpmn/incident/reaction.bpmn")).replace(">PT1H<", ">PT1H covered<"));
        watch.begin();
        var incident = aReport().from("ACME").openedAs(3);
        assertThat(incident).mustSeeSomebodyActBy("2026-11-26T10:00");
        advanceTo("2026-11-26T08:00");

        plan(
                "POST",
                "event",
                "{\"name\": \"Finale\", \"place\": \"Stade\", \"from\": \"2026-11-26\","
                        + " \"clients\": [\"ACME\"], \"people\": [\"evenement\"]}");
        advance(seconds(1));

        assertThat(incident).sawSomebodyActInTime(null).hasEscalationLevel(0);
    }

    /** Whether the hour from which it holds lies before or after the last change of slot. */
    @ParameterizedTest
    @ValueSource(strings = {"09:00", "09:30"})
    void who_stands_in_for_somebody_who_was_told_is_told_of_what_presses(String from) {
        at("2026-11-23T09:00");
        watch.begin();
        at("2026-11-23T10:00");
        var incident = aReport().openedAs(2);

        plan(
                "POST",
                "replacement",
                "{\"pool\": \"support\", \"from\": \"2026-11-23T" + from + ":00+01:00\","
                        + " \"to\": \"2026-11-23T17:00:00+01:00\", \"people\": [\"astreinte\"]}");
        advance(seconds(1));

        assertThat(incident.states("karim.benali@vigie.example")).isNotEmpty();
    }

    @Test
    void a_hand_over_that_cannot_begin_keeps_no_manager_from_planning() {
        at("2026-11-23T10:00");
        watch.begin();
        var repository = stage.engine().getRepositoryService();
        repository.suspendProcessDefinitionByKey("handover");
        try {
            plan("PUT", "day/2026-12-24", "{\"reason\": \"Noël\", \"hours\": []}");
        } finally {
            repository.activateProcessDefinitionByKey("handover");
        }
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
                .noneSatisfy(line -> assertThat(line.text()).contains("équipe suivante » : personne"));
    }
}
