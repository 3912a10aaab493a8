package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricJobLog;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;

/** What the engine's history says of a procedure when it is over. */
class KeptStepsTest extends Story {

    @Test
    void of_our_diagrams_it_keeps_what_was_waited_for_and_nothing_that_was_only_passed() {
        at("2026-11-23T10:00");
        var ticket = aReport().openedAs(2);
        advance(Duration.ofMinutes(31));
        ticket.intervene("action", "ESCALATION", "comment", "Vu");
        ticket.restore("resolution", "Relancé");
        ticket.confirm(true);

        var kept = stepsOf(ticket.reference());

        assertThat(kept)
                .extracting(HistoricActivityInstance::getActivityId)
                .contains("diagnose", "reaction", "interveneP2", "escalation", "restore", "confirm");
        assertThat(kept)
                .extracting(HistoricActivityInstance::getActivityType)
                .contains("boundaryTimer")
                .doesNotContain(
                        "exclusiveGateway",
                        "parallelGateway",
                        "serviceTask",
                        "sendTask",
                        "businessRuleTask",
                        "startEvent",
                        "noneEndEvent");
        assertThat(kept).as("each has ended").allMatch(step -> step.getDurationInMillis() != null);
        assertThat(jobsOf("incident")).as("what went well says nothing").isEmpty();
    }

    @Test
    void other_diagrams_are_kept_whole() {
        var deployment = stage.engine()
                .getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "parcel.bpmn",
                        Bpmn.createExecutableProcess("parcel")
                                .camundaHistoryTimeToLive(1)
                                .startEvent("start")
                                .camundaAsyncAfter()
                                .exclusiveGateway("split")
                                .endEvent("end")
                                .done())
                .deploy()
                .getId();
        try {
            stage.engine().getRuntimeService().startProcessInstanceByKey("parcel", "PARCEL-1");
            stage.engine()
                    .getManagementService()
                    .createJobQuery()
                    .processDefinitionKey("parcel")
                    .list()
                    .forEach(job -> stage.engine().getManagementService().executeJob(job.getId()));

            assertThat(stepsOf("PARCEL-1"))
                    .extracting(HistoricActivityInstance::getActivityId)
                    .containsExactlyInAnyOrder("start", "split", "end");
            assertThat(jobsOf("parcel")).isNotEmpty();
        } finally {
            stage.engine().getRepositoryService().deleteDeployment(deployment, true);
        }
    }

    private List<HistoricActivityInstance> stepsOf(String businessKey) {
        return stage
                .engine()
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .list()
                .stream()
                .flatMap(procedure -> stage
                        .engine()
                        .getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(procedure.getId())
                        .list()
                        .stream())
                .toList();
    }

    private List<HistoricJobLog> jobsOf(String process) {
        return stage.engine()
                .getHistoryService()
                .createHistoricJobLogQuery()
                .processDefinitionKey(process)
                .successLog()
                .list();
    }
}
