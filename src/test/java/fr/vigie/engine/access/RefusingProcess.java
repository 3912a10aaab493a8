package fr.vigie.engine.access;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Small processes to try the locks on, for as long as a test class runs: one that refuses what its variable names, and a
 * stand-in for the real one.
 */
class RefusingProcess implements BeforeAllCallback, AfterAllCallback {

    private String deployment = "";

    @Override
    public void beforeAll(ExtensionContext test) {
        deployment = deployed(repository(test));
    }

    @Override
    public void afterAll(ExtensionContext test) {
        repository(test).deleteDeployment(deployment, true);
    }

    private static RepositoryService repository(ExtensionContext test) {
        return SpringExtension.getApplicationContext(test).getBean(RepositoryService.class);
    }

    private static String deployed(RepositoryService repository) {
        var refusing = Bpmn.createExecutableProcess("refusing")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .serviceTask()
                .camundaDelegateExpression("#{refusing}")
                .userTask("wait")
                .camundaCandidateGroups("support")
                .serviceTask()
                .camundaDelegateExpression("#{refusing}")
                .endEvent()
                .done();
        var incident = Bpmn.createExecutableProcess("incident")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask("diagnose")
                .camundaCandidateGroups("support")
                .boundaryEvent("late")
                .cancelActivity(false)
                .timerWithDuration("PT15M")
                .endEvent()
                .moveToActivity("diagnose")
                .userTask("confirm")
                .camundaCandidateGroups("support")
                .boundaryEvent("silent")
                .timerWithDuration("PT1H")
                .endEvent()
                .moveToActivity("confirm")
                .endEvent()
                .done();
        return repository
                .createDeployment()
                .addModelInstance("refusing.bpmn", refusing)
                .addModelInstance("incident.bpmn", incident)
                .deploy()
                .getId();
    }
}
