package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.vigie.OwnNode;
import fr.vigie.incident.EntryKind;
import fr.vigie.incident.Outcome;
import fr.vigie.incident.Status;
import java.time.Duration;
import java.util.Date;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** The application ends between two steps and starts again on the same data. */
class CrashTest {

    private final OwnNode vigie = new OwnNode();

    @AfterEach
    void giveTheEngineItsClockBack() {
        ClockUtil.reset();
    }

    @Test
    void nothing_is_lost_nothing_is_done_twice_and_the_deadline_that_passed_meanwhile_fires() {
        String waiting;
        String engaged;
        String unstarted;
        Snapshot before;

        itIs("2026-11-23T10:00");
        try (var node = start("--camunda.bpm.job-execution.enabled=false")) {
            var stage = node.getBean(Stage.class);
            waiting = new ReportDraft(stage)
                    .reachableAt("dsi@acme.example")
                    .openedAs(1)
                    .reference();
            var busy = new ReportDraft(stage).openedAs(3);
            busy.intervene("action", "ESCALATION");
            engaged = busy.reference();
            before = Snapshot.of(busy);
            var procedures = stage.engine().getRepositoryService();
            procedures.suspendProcessDefinitionByKey("incident");
            unstarted = new ReportDraft(stage).keyed("api/frontal-2").received().reference();
            procedures.activateProcessDefinitionByKey("incident");
            assertThat(new Ticket(stage, unstarted).processes()).isEmpty();
        }

        itIs("2026-11-23T10:40");
        try (var node = start()) {
            var stage = node.getBean(Stage.class);
            assertThat(node.getBean(JobExecutor.class).getLockTimeInMillis())
                    .as("how long a job waits that a killed node had in hand")
                    .isLessThanOrEqualTo(20_000);
            theHandOverOfTheStartIsThrough(stage);
            theDeadlineOfTheWaitingOneFires(new Ticket(stage, waiting));
            theReportThatHadNoProcedureHasOne(new Ticket(stage, unstarted));
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() ->
                            assertThat(Snapshot.of(new Ticket(stage, engaged))).isEqualTo(before));
            everybodyGoesOnAsIfNothingHadHappened(new Ticket(stage, waiting));
        }
    }

    /** It looks at each ticket in a process of its own, which is one of the ticket's for a moment. */
    private static void theHandOverOfTheStartIsThrough(Stage stage) {
        var jobs = stage.engine().getManagementService();
        var runtime = stage.engine().getRuntimeService();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> jobs.createJobQuery().activityId("listTickets").count() == 0
                        && runtime.createProcessInstanceQuery()
                                        .processDefinitionKeyIn("portion", "relieve")
                                        .count()
                                == 0);
    }

    private static void theDeadlineOfTheWaitingOneFires(Ticket incident) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> incident.view().escalationLevel() > 0
                        && !incident.pages().isEmpty()
                        && incident.notices().size() > 1);
        assertThat(incident)
                .hasEscalationLevel(1)
                .isStillWaitingForAPerson()
                .isOfferedTo("support", "on-call")
                .sawSomebodyActInTime(false)
                .hasOneTimerAt(Time.paris("2026-11-23T10:50"))
                .hasInItsJournal(1, EntryKind.OPENED)
                .hasInItsJournal(1, EntryKind.ESCALATED);
        assertThat(incident.view().interveneBy()).isEqualTo(Time.paris("2026-11-23T10:15"));
        assertThat(incident.pages()).containsExactly("DEADLINE_MISSED to support", "ESCALATED to on-call");
        assertThat(incident.notices()).containsExactly("RECEIPT to dsi@acme.example", "PROGRESS to dsi@acme.example");
    }

    private static void theReportThatHadNoProcedureHasOne(Ticket incident) {
        await().atMost(Duration.ofSeconds(30)).until(() -> incident.view().escalationLevel() > 0);
        assertThat(incident)
                .hasStatus(Status.REPORTED)
                .waitsAt("diagnose")
                .wasAcknowledgedInTime(false)
                .hasInItsJournal(1, EntryKind.REPORTED)
                .hasInItsJournal(1, EntryKind.ESCALATED);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(incident.processes())
                        .hasSize(2)
                        .extracting(process -> process.getRootProcessInstanceId())
                        .containsOnly(incident.processes().get(0).getRootProcessInstanceId()));
    }

    private static void everybodyGoesOnAsIfNothingHadHappened(Ticket incident) {
        incident.as("astreinte").intervene("action", "MAINTENANCE", "comment", "Bascule");
        incident.as("astreinte").restore("resolution", "Basculé");
        incident.as("support").confirm(true);
        assertThat(incident).isClosedAs(Outcome.CONFIRMED).hasNoTimer();
    }

    private static void itIs(String wallTime) {
        ClockUtil.setCurrentTime(Date.from(Time.paris(wallTime)));
    }

    private ConfigurableApplicationContext start(String... settings) {
        return vigie.here(
                Staging.class,
                Stream.concat(Stream.of("--vigie.relay.enabled=false"), Stream.of(settings))
                        .toArray(String[]::new));
    }
}
