package fr.vigie.handover;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks every few minutes whether a hand-over waits, where this node runs the engine's jobs: a diagram that was drawn
 * wrong, or an outage that lasted longer than the engine's tries, must not end the passing of the watch.
 */
@Component
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class WatchKeeper {

    private final Expectation expectation;

    WatchKeeper(Expectation expectation) {
        this.expectation = expectation;
    }

    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT5M")
    void look() {
        expectation.keep();
    }
}
