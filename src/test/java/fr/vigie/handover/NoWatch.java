package fr.vigie.handover;

import fr.vigie.VigieTest;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A house in which no hand-over waits before a test and after it. */
@VigieTest
abstract class NoWatch {

    @Autowired
    Expectation expectation;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService jobs;

    @BeforeEach
    @AfterEach
    void noHandoverWaits() {
        runtime.createProcessInstanceQuery()
                .processDefinitionKeyIn("handover", "portion", "relieve")
                .rootProcessInstances()
                .list()
                .forEach(
                        instance -> runtime.deleteProcessInstance(instance.getProcessInstanceId(), "the test is over"));
    }
}
