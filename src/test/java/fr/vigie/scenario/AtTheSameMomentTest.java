package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.incident.Outcome;
import fr.vigie.incident.Status;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.RepeatedTest;

/** Two agents put incidents together, or take them apart, at the same moment: nothing is lost, nothing happens twice. */
class AtTheSameMomentTest extends Story {

    @RepeatedTest(4)
    void two_who_attach_crosswise_leave_one_of_them_open() throws Exception {
        at("2026-11-23T10:00");
        var one = aReport().openedAs(1);
        var other = aReport().openedAs(1);

        var done = atOnce(() -> failure().attach(one, other), () -> failure().attach(other, one));

        assertThat(done).containsOnlyOnce("done");
        assertThat(List.of(one.view().status(), other.view().status()))
                .containsExactlyInAnyOrder(Status.OPEN, Status.CLOSED);
    }

    @RepeatedTest(4)
    void a_guest_that_is_attached_while_its_task_is_completed_is_either_and_never_both() throws Exception {
        at("2026-11-23T10:00");
        var master = aReport().openedAs(1);
        var guest = aReport().started();

        var done = atOnce(
                () -> failure().attach(master, guest), () -> guest.as("support").diagnose("priority", 1));

        assertThat(done).contains("done");
        if (guest.view().status() == Status.CLOSED) {
            assertThat(guest).isClosedAs(Outcome.ATTACHED);
        } else {
            assertThat(guest).isStillWaitingForAPerson();
        }
    }

    @RepeatedTest(4)
    void a_guest_that_is_attached_while_its_master_is_acted_on_is_seen_to_as_well() throws Exception {
        at("2026-11-23T10:00");
        var master = aReport().openedAs(1);
        var guest = aReport().openedAs(1);

        atOnce(() -> failure().attach(master, guest), () -> master.as("support").intervene("action", "ESCALATION"));

        var acted = master.view().status() == Status.ENGAGED;
        var attached = guest.view().status() == Status.CLOSED;
        assertThat(acted || attached).isTrue();
        assertThat(guest.view().intervenedAt() != null).isEqualTo(acted && attached);
    }

    @RepeatedTest(4)
    void who_detaches_what_somebody_detached_already_is_told_so() throws Exception {
        at("2026-11-23T10:00");
        var guest = aReport().started();
        failure().attach(aReport().openedAs(1), guest);

        var done = atOnce(() -> failure().detach(guest), () -> failure().detach(guest));

        assertThat(done).containsOnlyOnce("done");
        assertThat(guest).waitsAt("diagnose");
        assertThat(guest.processes()).hasSize(1);
    }

    private OneFailure failure() {
        return new OneFailure(stage);
    }

    private static List<String> atOnce(Runnable one, Runnable other) throws Exception {
        var barrier = new CyclicBarrier(2);
        return TwoReportsTest.atOnce(List.of(after(barrier, one), after(barrier, other)));
    }

    private static Callable<String> after(CyclicBarrier barrier, Runnable act) {
        return () -> {
            barrier.await();
            try {
                act.run();
                return "done";
            } catch (RuntimeException refused) {
                return "refused";
            }
        };
    }
}
