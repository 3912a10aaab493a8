package fr.vigie.scenario;

import static fr.vigie.incident.Channel.MONITORING;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.incident.EntryKind;
import fr.vigie.incident.Status;
import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A report is safe and seen also where the procedure can't start. */
class NotStartedTest extends Story {

    @AfterEach
    void theProcedureCanStartAgain() {
        stage.engine().getRepositoryService().activateProcessDefinitionByKey("incident");
    }

    private Ticket reportedWhileNothingStarts() {
        at("2026-11-23T10:00");
        stage.engine().getRepositoryService().suspendProcessDefinitionByKey("incident");
        return aReport().by(MONITORING).keyed("api/frontal-2").received();
    }

    @Test
    void a_report_whose_procedure_does_not_start_is_kept_and_shown_to_people() {
        var incident = reportedWhileNothingStarts();

        assertThat(incident).hasStatus(Status.REPORTED).hasInItsJournal(1, EntryKind.NOT_STARTED);
        assertThat(incident.processes()).isEmpty();
        assertThat(shownTo("support")).containsExactly(nameFor(incident));
        assertThat(shownTo("surveillance")).containsExactly(nameFor(incident));
        assertThat(shownTo("responsable")).containsExactly(nameFor(incident));
        assertThat(shownTo("integrateur")).isEmpty();
    }

    @Test
    void it_is_tried_again_and_shown_once_until_it_starts_with_the_promise_that_it_came_with() {
        var incident = reportedWhileNothingStarts();
        advance(minutes(2));
        stage.incidents().tryAgain();
        assertThat(incident.processes()).isEmpty();
        assertThat(shownTo("support")).hasSize(1);

        stage.engine().getRepositoryService().activateProcessDefinitionByKey("incident");
        advance(minutes(2));
        stage.incidents().tryAgain();

        assertThat(incident).waitsAt("diagnose").isOfferedTo("support");
        assertThat(incident.view().acknowledgeBy()).isEqualTo(Time.paris("2026-11-23T10:15"));
        assertThat(shownTo("support")).containsExactly("Diagnostiquer et ouvrir le ticket");
        advance(minutes(11));
        assertThat(incident).hasEscalationLevel(1).wasAcknowledgedInTime(false);

        advance(minutes(2));
        var before = Snapshot.of(incident);
        stage.incidents().tryAgain();
        assertThat(Snapshot.of(incident)).isEqualTo(before);
    }

    @Test
    void the_same_failure_told_again_meanwhile_joins_it() {
        var incident = reportedWhileNothingStarts();

        var again = aReport().by(MONITORING).keyed("api/frontal-2").handedIn();

        assertThat(again.reference()).isEqualTo(incident.reference());
        assertThat(incident).hasInItsJournal(1, EntryKind.REPORT_ATTACHED);
    }

    private static String nameFor(Ticket incident) {
        return "Signalement " + incident.reference() + " sans procédure : le traiter à la main";
    }

    /** The names of the tasks that this person finds. */
    private List<String> shownTo(String person) {
        return stage
                .people()
                .as(
                        person,
                        () -> stage.engine().getTaskService().createTaskQuery().list())
                .stream()
                .map(Task::getName)
                .toList();
    }
}
