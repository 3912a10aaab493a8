package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import org.junit.jupiter.api.Test;

/** Who leaves, comes back or hands over by name: the ticket is always with somebody who is there. */
class LeavingTest extends PlannedStory {

    @Test
    void what_is_left_to_restore_by_somebody_who_then_goes_home_is_offered_to_those_who_are_there() {
        at("2026-11-23T16:50");
        watch.begin();
        var incident = aReport().openedAs(2);
        incident.claim();
        advanceTo("2026-11-23T17:10");

        incident.as("support").intervene("action", "CLIENT_CONTACT", "comment", "Rappelé");
        advanceTo("2026-11-23T20:00");

        assertThat(incident).waitsAt("restore").isOfferedTo("monitoring");
    }

    @Test
    void what_is_put_back_in_the_time_of_grace_is_offered_to_those_who_are_there() {
        at("2026-11-23T16:50");
        watch.begin();
        var incident = aReport().openedAs(4);
        incident.claim();
        advanceTo("2026-11-23T17:10");

        stage.engine().getTaskService().setAssignee(incident.task().getId(), null);
        advanceTo("2026-11-23T18:00");

        assertThat(incident).isOfferedTo("monitoring");
    }

    @Test
    void whom_a_manager_names_within_the_time_of_grace_has_a_grace_of_their_own() {
        at("2026-11-23T16:50");
        watch.begin();
        var incident = aReport().openedAs(4);
        incident.claim();
        advanceTo("2026-11-23T17:28");

        stage.people().as("responsable", () -> {
            stage.engine().getTaskService().setAssignee(incident.task().getId(), "astreinte");
            return true;
        });
        advanceTo("2026-11-23T17:31");

        assertThat(incident).isAssignedTo("astreinte");
    }

    @Test
    void who_is_at_lunch_keeps_the_ticket() {
        at("2026-11-23T12:50");
        watch.begin();
        var incident = aReport().openedAs(5);
        incident.claim();

        advanceTo("2026-11-23T14:01");

        assertThat(incident).isAssignedTo("support");
    }

    @Test
    void what_a_manager_puts_back_after_a_change_of_slot_is_offered_to_those_who_are_there() {
        at("2026-11-23T16:50");
        watch.begin();
        var incident = aReport().openedAs(4);
        incident.as("responsable").claim();
        advanceTo("2026-11-23T17:40");

        stage.people().as("responsable", () -> {
            stage.engine().getTaskService().setAssignee(incident.task().getId(), null);
            return true;
        });
        advanceTo("2026-11-23T18:40");

        assertThat(incident).isOfferedTo("monitoring");
    }

    @Test
    void one_ticket_relieved_is_forgotten_after_30_days() {
        at("2026-11-23T16:50");
        watch.begin();
        var incident = aReport().openedAs(4);
        advanceTo("2026-11-23T17:01");

        var relieved = stage.engine()
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(incident.reference())
                .processDefinitionKey("relieve")
                .finished()
                .list();
        assertThat(relieved)
                .isNotEmpty()
                .allSatisfy(
                        each -> assertThat(each.getRemovalTime()).isBefore(Date.from(Time.paris("2026-12-25T00:00"))));
    }
}
