package fr.vigie.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.vigie.StandingStill;
import fr.vigie.VigieTest;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One node can't start a procedure while another one does. */
@VigieTest
@Import(StandingStill.class)
class FirstStepTest {

    @Autowired
    FirstStep anotherNode;

    @Autowired
    Opening opening;

    @Autowired
    Incidents incidents;

    @Autowired
    Ledger ledger;

    @Autowired
    OneAtATime oneAtATime;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService people;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    @Test
    void what_one_node_shows_to_people_is_hidden_by_the_one_that_starts_it_meanwhile() {
        var reference = unstarted();
        var started = new CompletableFuture<Void>();
        var failing = new IncidentWorkflow(runtime, tasks, people) {
            @Override
            void begin(String reference) {
                throw new IllegalStateException("not here");
            }

            @Override
            boolean showUnstarted(Incident incident) {
                var starting = CompletableFuture.runAsync(() -> anotherNode.take(reference));
                starting.thenAccept(started::complete);
                // with nothing in its way it is done by then
                catchThrowable(() -> starting.get(3, TimeUnit.SECONDS));
                return super.showUnstarted(incident);
            }
        };

        new FirstStep(failing, incidents, ledger, oneAtATime, transactions, clock).take(reference);
        started.orTimeout(30, TimeUnit.SECONDS).join();

        assertThat(incidents.get(reference).standing().underway()).isTrue();
        assertThat(tasks.createTaskQuery()
                        .taskNameLike("Signalement " + reference + " %")
                        .list())
                .isEmpty();
    }

    private String unstarted() {
        var report = new Report(
                Channel.PHONE, null, Contact.NOBODY, "Panne", null, null, null, null, null, null, null, "support");
        return new TransactionTemplate(transactions)
                .execute(status ->
                        ledger.keep(opening.of(report, clock.instant())).reference());
    }
}
