package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.incident.EntryKind;
import fr.vigie.incident.Outcome;
import fr.vigie.incident.Status;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One failure that many told of is one incident, at whatever stage people find out. */
class AttachmentTest extends Story {

    private OneFailure failure;

    @BeforeEach
    void somebodyFindsOut() {
        failure = new OneFailure(stage);
    }

    private Ticket thatIs(Status status) {
        var ticket = aReport().started();
        if (status != Status.REPORTED) {
            ticket.diagnose("priority", 2);
        }
        if (status == Status.ENGAGED || status == Status.RESTORED) {
            ticket.intervene("action", "ESCALATION");
        }
        if (status == Status.RESTORED) {
            ticket.restore("resolution", "Relancé");
        }
        return ticket;
    }

    @ParameterizedTest
    @EnumSource(value = Status.class, names = "CLOSED", mode = EnumSource.Mode.EXCLUDE)
    void an_incident_is_attached_wherever_it_stands_and_leaves_the_lists(Status stands) {
        at("2026-11-23T10:00");
        var master = aReport().openedAs(1);
        var guest = thatIs(stands);
        advance(minutes(2));

        failure.attach(master, guest);

        assertThat(guest)
                .isClosedAs(Outcome.ATTACHED)
                .hasNoTimer()
                .saysInItsJournal(EntryKind.ATTACHED, "support", master.reference(), "Même panne");
        assertThat(guest.tasks()).isEmpty();
        assertThat(guest.view().attachedTo()).isEqualTo(master.reference());
        assertThat(master)
                .isStillWaitingForAPerson()
                .hasInItsJournal(1, EntryKind.REPORT_ATTACHED)
                .saysInItsJournal(EntryKind.REPORT_ATTACHED, "support", guest.reference());
        assertThat(stage.engine().getTaskService().getVariable(master.task().getId(), "followers"))
                .isEqualTo("1 incident");
    }

    @Test
    void several_are_attached_at_once_in_whatever_way_they_are_written() {
        at("2026-11-23T10:00");
        var master = aReport().openedAs(1);
        var first = aReport().started();
        var second = aReport().openedAs(3);
        var third = aReport().started();

        failure.attach(
                master.reference().toLowerCase(Locale.ROOT),
                first.reference() + ", " + second.reference() + "\n" + third.reference() + " " + first.reference());

        assertThat(first).isClosedAs(Outcome.ATTACHED);
        assertThat(second).isClosedAs(Outcome.ATTACHED);
        assertThat(third).isClosedAs(Outcome.ATTACHED);
        assertThat(master).hasInItsJournal(3, EntryKind.REPORT_ATTACHED);
    }

    @Test
    void what_was_attached_to_a_guest_moves_along_and_a_guest_that_is_named_as_master_stands_for_its_own() {
        at("2026-11-23T10:00");
        var master = aReport().openedAs(1);
        var guest = aReport().openedAs(2);
        var guestsGuest = aReport().started();
        var later = aReport().started();
        failure.attach(guest, guestsGuest);

        failure.attach(master, guest);
        failure.attach(guest, later);

        assertThat(guestsGuest.view().attachedTo()).isEqualTo(master.reference());
        assertThat(later.view().attachedTo()).isEqualTo(master.reference());
        assertThat(guestsGuest).saysInItsJournal(EntryKind.ATTACHED, "support", "comme " + guest.reference());
    }

    @Test
    void what_makes_no_sense_is_refused_with_a_sentence_and_changes_nothing() {
        at("2026-11-23T10:00");
        var master = aReport().openedAs(3);
        var guest = aReport().openedAs(3);
        var urgent = aReport().openedAs(1);
        var unjudged = aReport().started();
        var closed = aReport().started();
        closed.diagnose("decision", "DISMISS", "diagnosis", "Spam");

        assertThat(refusalOf(guest, () -> failure.attach(guest, guest))).contains("422", "lui-même");
        assertThat(refusalOf(guest, () -> failure.attach(closed, guest))).contains("422", "clos");
        assertThat(refusalOf(closed, () -> failure.attach(master, closed))).contains("409", "clos");
        assertThat(refusalOf(urgent, () -> failure.attach(master, urgent)))
                .contains("422", "priorité 1", "en priorité 3");
        assertThat(refusalOf(guest, () -> failure.attach(unjudged, guest))).contains("422", "pas encore de priorité");
        assertThat(refusalOf(guest, () -> failure.attach("INC-2000-000001", guest.reference())))
                .contains("404");
        assertThat(refusalOf(guest, () -> failure.attach(master.reference(), "INC-2000-000001")))
                .contains("422");
        assertThat(refusalOf(guest, () -> failure.attach(master.reference(), " , ")))
                .contains("422");
        // all of them or none
        assertThat(refusalOf(guest, () -> failure.attach(master, guest, closed)))
                .contains("409");

        failure.attach(master, guest);
        assertThat(refusalOf(guest, () -> failure.attach(urgent, guest))).contains("409", "déjà rattaché");
        assertThat(refusalOf(master, () -> failure.attach(guest, master))).contains("422", "lui-même");
        assertThat(refusalOf(master, () -> master.changePriority(4, "moins grave")))
                .contains("422", guest.reference());
    }

    @Test
    void an_incident_whose_procedure_never_began_is_attached_and_none_begins() {
        at("2026-11-23T10:00");
        var master = aReport().openedAs(1);
        stage.engine().getRepositoryService().suspendProcessDefinitionByKey("incident");
        var guest = aReport().reachableAt("zoe@example.org").received();
        stage.engine().getRepositoryService().activateProcessDefinitionByKey("incident");

        failure.attach(master, guest);
        stage.incidents().begin(guest.reference());

        assertThat(guest).isClosedAs(Outcome.ATTACHED);
        assertThat(guest.states("zoe@example.org")).hasSize(1);
        assertThat(stage.engine()
                        .getTaskService()
                        .createTaskQuery()
                        .taskNameLike("%sans procédure%")
                        .count())
                .isZero();
    }
}
