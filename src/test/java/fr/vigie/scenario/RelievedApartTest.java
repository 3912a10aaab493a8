package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.incident.EntryKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;

/** Each ticket is relieved by itself, and once, however many there are and however often the plan changes. */
class RelievedApartTest extends PlannedStory {

    /** The engine takes all that is due of one process at once, for a time that a crowd of tickets would outlast. */
    @Test
    void no_two_tickets_of_three_portions_are_due_in_one_process() {
        at("2026-11-23T16:50");
        watch.begin();
        Stream.generate(() -> aReport().openedAs(4)).limit(5).toList();

        slotEnds();
        watch.list();

        assertThat(watch.unrelieved()).hasSize(5);
        assertThat(watch.unrelieved()).extracting(Job::getProcessInstanceId).doesNotHaveDuplicates();
    }

    @Test
    void a_ticket_that_cannot_be_relieved_keeps_no_other_from_it() {
        at("2026-11-23T16:50");
        watch.begin();
        var incidents = Stream.generate(() -> aReport().openedAs(4)).limit(3).toList();
        slotEnds();
        watch.list();
        var failing = watch.unrelieved().get(0);
        stage.engine().getRuntimeService().setVariable(failing.getProcessInstanceId(), "since", "n'importe quand");
        assertThatThrownBy(() -> stage.engine().getManagementService().executeJob(failing.getId()))
                .isNotNull();

        advanceTo("2026-11-23T17:00:29");
        assertThat(incidents)
                .filteredOn(incident -> incident.candidates().contains("monitoring"))
                .as("relieved, without the one that failed")
                .hasSize(2);
        assertThat(watch.unrelieved())
                .singleElement()
                .satisfies(job -> assertThat(job.getRetries()).isPositive());

        stage.engine()
                .getRuntimeService()
                .setVariable(failing.getProcessInstanceId(), "since", Date.from(Time.paris("2026-11-23T16:50")));
        advanceTo("2026-11-23T17:01");
        assertThat(incidents).allSatisfy(incident -> assertThat(incident).isOfferedTo("monitoring"));
    }

    @Test
    void two_changes_of_the_plan_in_quick_succession_relieve_a_ticket_once_and_both_say_why() {
        at("2026-11-23T10:00");
        watch.begin();
        var request = aReport().openedAs(5);
        assertThat(request).mustSeeSomebodyActBy("2026-11-30T17:00");

        closed("2026-11-26", "Déménagement");
        watch.list();
        closed("2026-11-27", "Inventaire");
        watch.list();

        assertThat(watch.unrelieved()).hasSize(1);
        advance(seconds(0));
        assertThat(request)
                .mustSeeSomebodyActBy("2026-12-02T17:00")
                .hasInItsJournal(1, EntryKind.DEADLINE_MOVED)
                .saysInItsJournal(EntryKind.DEADLINE_MOVED, "procédure", "Déménagement", "Inventaire");
    }

    @Test
    void a_change_after_the_ticket_was_relieved_relieves_it_once_more() {
        at("2026-11-23T10:00");
        watch.begin();
        var request = aReport().openedAs(5);

        closed("2026-11-26", "Déménagement");
        advance(seconds(0));
        closed("2026-11-27", "Inventaire");
        advance(seconds(0));

        assertThat(request).mustSeeSomebodyActBy("2026-12-02T17:00").hasInItsJournal(2, EntryKind.DEADLINE_MOVED);
    }

    @Test
    void what_is_planned_as_it_was_already_relieves_nobody() {
        at("2026-11-23T10:00");
        watch.begin();
        aReport().openedAs(5);
        closed("2026-11-26", "Déménagement");
        advance(seconds(0));

        closed("2026-11-26", "Déménagement");
        watch.list();

        assertThat(watch.unrelieved()).isEmpty();
        assertThat(watch.expected()).hasSize(1);
    }

    /** As it was drawn before portions were processes: an instance of that time is still at work after an upgrade. */
    @Test
    void a_hand_over_that_the_version_before_began_goes_on_to_its_end() throws Exception {
        var diagram = Files.readString(Path.of("bpmn/handover/handover.bpmn"))
                .replace("calledElement=\"portion\"", "calledElement=\"relieve\"")
                .replace("businessKey=\"#{execution.processBusinessKey}\"", "businessKey=\"#{reference}\"")
                .replace("<camunda:in source=\"tickets\" target=\"tickets\" />", "")
                .replaceFirst("(?s)(</bpmn:outgoing>\\s*)(</bpmn:callActivity>)", """
                        $1<bpmn:multiInstanceLoopCharacteristics camunda:asyncBefore="true"
                            camunda:collection="tickets" camunda:elementVariable="reference" />$2""");
        deploy("handover.bpmn", diagram);
        at("2026-11-23T16:50");
        watch.begin();
        var incidents = Stream.generate(() -> aReport().openedAs(4)).limit(5).toList();
        slotEnds();
        watch.list();
        assertThat(watch.unrelieved()).as("they have yet to be called").isEmpty();

        advanceTo("2026-11-23T17:01");

        assertThat(incidents)
                .allSatisfy(incident ->
                        assertThat(incident).isOfferedTo("monitoring").hasInItsJournal(1, EntryKind.HANDED_OVER));
        assertThat(watch.passed()).hasSize(1);
    }

    private void closed(String day, String reason) {
        plan("PUT", "day/" + day, "{\"reason\": \"" + reason + "\", \"hours\": []}");
    }

    private void slotEnds() {
        at("2026-11-23T17:00");
        watch.slotEnds();
    }
}
