package fr.vigie;

import static org.mockito.Mockito.mock;

import fr.vigie.scenario.MovableClock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.scheduling.TaskScheduler;

/**
 * A clock that stands, and nobody who looks at it. Not nested in a test: each test class that has configurations of its
 * own inside gets an application of its own, and this one serves many.
 */
@TestConfiguration(proxyBeanMethods = false)
public class StandingStill {

    @Bean
    @Primary
    MovableClock movableClock() {
        return new MovableClock();
    }

    @Bean
    TaskScheduler taskScheduler() {
        return mock(TaskScheduler.class);
    }
}
