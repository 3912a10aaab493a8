package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.incident.EntryKind;
import fr.vigie.incident.Outcome;
import fr.vigie.incident.Status;
import java.time.Instant;
import java.util.Date;
import org.assertj.core.api.AbstractAssert;
import org.camunda.bpm.engine.runtime.Job;

/** Says in the trade's words what is true of a ticket, in its row and in the engine alike. */
class TicketAssert extends AbstractAssert<TicketAssert, Ticket> {

    TicketAssert(Ticket ticket) {
        super(ticket, TicketAssert.class);
    }

    TicketAssert isOfferedTo(String... pools) {
        assertThat(actual.candidates()).as("groups of the task").containsExactlyInAnyOrder(pools);
        assertThat(actual.view().pool()).as("pool asked first").isEqualTo(pools[0]);
        return this;
    }

    TicketAssert hasEscalationLevel(int level) {
        assertThat(actual.view().escalationLevel()).as("escalation level").isEqualTo(level);
        return this;
    }

    TicketAssert isStillWaitingForAPerson() {
        var view = actual.view();
        assertThat(view.status()).isEqualTo(Status.OPEN);
        assertThat(view.intervenedAt()).as("intervenedAt").isNull();
        return waitsAt("interveneP" + view.priority());
    }

    /** The engine waits there, and only there. */
    TicketAssert waitsAt(String task) {
        assertThat(actual.tasks())
                .extracting(waiting -> waiting.getTaskDefinitionKey())
                .containsExactly(task);
        return this;
    }

    TicketAssert hasTaskPriority(int priority) {
        assertThat(actual.task().getPriority()).as("task priority").isEqualTo(priority);
        return this;
    }

    TicketAssert isAssignedTo(String person) {
        assertThat(actual.task().getAssignee()).as("assignee").isEqualTo(person);
        return this;
    }

    TicketAssert hasStatus(Status status) {
        assertThat(actual.view().status()).isEqualTo(status);
        return this;
    }

    TicketAssert hasPriority(int priority) {
        assertThat(actual.view().priority()).isEqualTo(priority);
        return this;
    }

    /** Nothing is left to wait for, in the engine either. */
    TicketAssert isClosedAs(Outcome outcome) {
        assertThat(actual.view().outcome()).isEqualTo(outcome);
        assertThat(actual.view().closedAt()).isNotNull();
        assertThat(actual.processes()).as("running processes").isEmpty();
        return hasStatus(Status.CLOSED);
    }

    /** The promise, on the row, on the task and on the timer of the drawing. */
    TicketAssert mustSeeSomebodyActBy(String wallTime) {
        var due = Time.paris(wallTime);
        assertThat(actual.view().interveneBy()).as("interveneBy").isEqualTo(due);
        assertThat(actual.task().getDueDate()).as("due date of the task").isEqualTo(Date.from(due));
        return hasOneTimerAt(due);
    }

    TicketAssert hasOneTimerAt(Instant due) {
        assertThat(actual.timers()).extracting(Job::getDuedate).containsExactly(Date.from(due));
        return this;
    }

    TicketAssert hasNoTimer() {
        assertThat(actual.timers()).as("timers").isEmpty();
        return this;
    }

    /** Null: it can still be. */
    TicketAssert wasAcknowledgedInTime(Boolean inTime) {
        assertThat(actual.view().acknowledgedInTime()).as("acknowledgedInTime").isEqualTo(inTime);
        return this;
    }

    /** Null: it can still be. */
    TicketAssert sawSomebodyActInTime(Boolean inTime) {
        assertThat(actual.view().intervenedInTime()).as("intervenedInTime").isEqualTo(inTime);
        return this;
    }

    /** How many lines of this kind the journal has. */
    TicketAssert hasInItsJournal(int times, EntryKind kind) {
        assertThat(actual.view().journal())
                .filteredOn(line -> line.kind() == kind)
                .as("lines of the journal: " + kind)
                .hasSize(times);
        return this;
    }

    TicketAssert saysInItsJournal(EntryKind kind, String by, String... words) {
        assertThat(actual.view().journal())
                .filteredOn(line -> line.kind() == kind && line.by().equals(by))
                .as(kind + " by " + by)
                .anySatisfy(line -> assertThat(line.text()).contains(words));
        return this;
    }
}
