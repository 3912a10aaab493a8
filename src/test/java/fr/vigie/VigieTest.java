package fr.vigie;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * The whole of Vigie with the demo's people, on a random port and a fresh PostgreSQL database; the engine's jobs run,
 * and notices leave, only when the test says so. Tests with the same settings share one application.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "vigie.relay.enabled=false",
            "server.shutdown=immediate",
            // so few that every hand-over of a few tickets lists them in portions
            "vigie.handover.at-once=2"
        })
@ActiveProfiles("demo")
@ContextConfiguration(initializers = TestDatabase.class)
@TestExecutionListeners(listeners = EngineOfThisTest.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface VigieTest {}
