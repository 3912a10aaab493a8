package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

/** "À reprendre": what a change of slot left without anybody, as the list of those who come in shows it. */
class TakeoverTest extends PlannedStory {

    @Test
    void what_was_offered_anew_is_to_be_taken_over_until_somebody_takes_it() {
        at("2026-11-23T16:50");
        watch.begin();
        var incident = aReport().openedAs(4);
        assertThat(toTakeOver("support")).isEmpty();

        advanceTo("2026-11-23T17:00");
        assertThat(toTakeOver("surveillance")).containsExactly(incident.task().getId());
        assertThat(toTakeOver("support")).as("not for those who went home").isEmpty();

        incident.as("surveillance").claim();
        assertThat(toTakeOver("surveillance")).isEmpty();
    }

    @Test
    void what_is_in_the_hands_of_somebody_who_left_is_to_be_taken_over_and_so_is_what_was_taken_from_them() {
        at("2026-11-23T16:50");
        watch.begin();
        var incident = aReport().openedAs(4);
        incident.claim();

        advanceTo("2026-11-23T17:10");
        assertThat(incident).isAssignedTo("support");
        assertThat(toTakeOver("responsable")).containsExactly(incident.task().getId());

        advanceTo("2026-11-23T17:30");
        assertThat(toTakeOver("surveillance")).containsExactly(incident.task().getId());
    }

    @Test
    void what_is_in_the_hands_of_somebody_who_left_is_to_be_taken_over_whatever_is_planned_since_until_they_are_back() {
        at("2026-11-23T16:50");
        watch.begin();
        var incident = aReport().openedAs(4);
        incident.claim();
        advanceTo("2026-11-23T17:04");

        plan("PUT", "day/2026-11-26", "{\"reason\": \"Déménagement\", \"hours\": []}");
        advance(seconds(0));

        assertThat(incident).isAssignedTo("support");
        assertThat(toTakeOver("responsable")).containsExactly(incident.task().getId());

        plan(
                "PUT",
                "day/2026-11-23",
                "{\"reason\": \"Renfort\", \"hours\": [{\"from\": \"09:00\", \"to\": \"19:00\"}]}");
        advance(seconds(0));
        assertThat(incident).isAssignedTo("support");
        assertThat(toTakeOver("responsable")).isEmpty();
    }

    @Test
    void who_is_there_has_nothing_that_is_to_be_taken_over() {
        at("2026-11-23T13:30");
        watch.begin();
        var incident = aReport().openedAs(4);
        incident.as("astreinte").claim();

        advanceTo("2026-11-23T15:00");

        assertThat(toTakeOver("responsable")).isEmpty();
        assertThat(toTakeOver("support")).isEmpty();
    }

    /** The tasks that the list shows to this person. */
    private List<String> toTakeOver(String person) {
        var filters = stage.engine().getFilterService();
        var list = filters.createFilterQuery().filterName("À reprendre").singleResult();
        return stage.people()
                .as(
                        person,
                        () -> filters.<Task>list(list.getId()).stream()
                                .map(Task::getId)
                                .toList());
    }
}
