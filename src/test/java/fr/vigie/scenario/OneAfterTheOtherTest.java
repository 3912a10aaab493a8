package fr.vigie.scenario;

import static fr.vigie.incident.Channel.MONITORING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.vigie.incident.Outcome;
import fr.vigie.incident.Papers;
import fr.vigie.incident.Status;
import fr.vigie.refusal.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever begins while reports of one failure are put together or taken apart finds them as they are afterwards. */
class OneAfterTheOtherTest extends Story {

    @Autowired
    TransactionTemplate transaction;

    @Test
    void a_report_that_goes_on_about_an_incident_while_that_is_attached_joins_the_master() throws Exception {
        at("2026-11-23T10:00");
        var master = aReport().openedAs(1);
        var guest = aReport().started();

        var joined = meanwhile(
                () -> failure().attach(master, guest),
                () -> aReport()
                        .about("Et maintenant ?")
                        .with(new Papers(guest.reference(), List.of()))
                        .received()
                        .reference());

        assertThat(joined).isEqualTo(master.reference());
    }

    @Test
    void an_alarm_that_comes_back_while_the_master_of_its_incident_is_closed_opens_another() throws Exception {
        at("2026-11-23T10:00");
        var alarm = aReport().by(MONITORING).keyed("K").received();
        var master = aReport().openedAs(1);
        failure().attach(master, alarm);
        master.intervene("action", "ESCALATION");
        master.restore("resolution", "Relancé");

        var again = meanwhile(
                () -> master.confirm(true),
                () -> aReport().by(MONITORING).keyed("K").received().reference());

        assertThat(again).isNotEqualTo(master.reference());
        assertThat(new Ticket(stage, again)).waitsAt("diagnose");
    }

    @Test
    void nothing_is_dismissed_to_which_somebody_attaches_another_one() throws Exception {
        at("2026-11-23T10:00");
        var master = aReport().started();
        var guest = aReport().started();

        var done = meanwhile(
                () -> failure().attach(master, guest),
                () -> tried(() -> master.as("support").diagnose("decision", "DISMISS", "diagnosis", "Fausse alerte")));

        assertThat(done).isEqualTo("refused");
        assertThat(master).hasStatus(Status.REPORTED).waitsAt("diagnose");
    }

    @Test
    void nothing_is_judged_less_urgent_to_which_somebody_attaches_an_urgent_one() throws Exception {
        at("2026-11-23T10:00");
        var master = aReport().openedAs(1);
        var guest = aReport().openedAs(1);

        var done = meanwhile(
                () -> failure().attach(master, guest),
                () -> tried(() -> master.as("support").changePriority(3, "Moins grave")));

        assertThat(done).isEqualTo("refused");
        assertThat(master).hasPriority(1);
    }

    @RepeatedTest(8)
    void one_who_detaches_and_one_who_attaches_the_same_are_both_answered() throws Exception {
        at("2026-11-23T10:00");
        var guest = aReport().openedAs(1);
        var another = aReport().openedAs(1);
        var master = aReport().openedAs(1);
        failure().attach(master, guest);
        var report = aReport()
                .with(new Papers(guest.reference(), List.of()))
                .received()
                .reference();
        assertThat(report).isEqualTo(master.reference());
        var barrier = new CyclicBarrier(4);

        var done = TwoReportsTest.atOnce(List.of(
                together(barrier, () -> failure().detach(guest)),
                together(barrier, () -> failure().attach(master, guest, another)),
                together(
                        barrier,
                        () -> failure().detach(failure().reports(master).get(1), master)),
                together(barrier, () -> master.as("support").intervene("action", "ESCALATION"))));

        assertThat(done).isSubsetOf("done", "refused");
        assertThat(done.get(0)).isEqualTo("done");
        assertThat(done.get(2)).isEqualTo("done");
        if (guest.view().status() == Status.CLOSED) {
            assertThat(guest).isClosedAs(Outcome.ATTACHED);
            assertThat(another).isClosedAs(Outcome.ATTACHED);
        } else {
            assertThat(guest).waitsAt("diagnose");
        }
    }

    @Test
    void whoever_the_engine_overtakes_within_a_transaction_of_ours_is_told_so_in_our_words() {
        at("2026-11-23T10:00");
        var task = aReport().started().task().getId();
        var engine = (ProcessEngineConfigurationImpl) stage.engine().getProcessEngineConfiguration();

        var overtaken = catchThrowable(() -> transaction.execute(step -> engine.getCommandExecutorTxRequired()
                .execute(context -> {
                    var read = context.getTaskManager().findTaskById(task);
                    CompletableFuture.runAsync(() -> engine.getTaskService().setPriority(task, 7))
                            .join();
                    read.setPriority(9);
                    return read;
                })));

        assertThat(Refusal.behind(overtaken)).map(Refusal::status).hasValue(409);
    }

    private OneFailure failure() {
        return new OneFailure(stage);
    }

    /** What the other one gets who begins before the first has ended. */
    private <T> T meanwhile(Runnable first, Callable<T> other) throws Exception {
        var pool = Executors.newSingleThreadExecutor();
        try {
            var answer = transaction.execute(step -> {
                first.run();
                var asked = pool.submit(other);
                Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> asked.isDone() || somebodyWaits());
                return asked;
            });
            return answer.get();
        } finally {
            pool.shutdown();
        }
    }

    private boolean somebodyWaits() {
        return stage.database()
                .sql("select exists (select from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }

    private static Callable<String> together(CyclicBarrier barrier, Runnable act) {
        return () -> {
            barrier.await();
            return tried(act);
        };
    }

    /** A refusal has a sentence; anything else is a fault. */
    private static String tried(Runnable act) {
        try {
            act.run();
            return "done";
        } catch (RuntimeException refused) {
            var overtaken = refused instanceof OptimisticLockingException
                    || Refusal.behind(refused).isPresent();
            return overtaken ? "refused" : String.valueOf(refused);
        }
    }
}
