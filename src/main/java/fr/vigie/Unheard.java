package fr.vigie;

import java.time.Duration;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells again what a listener could not hear: a busy row, a database that was away for a moment. */
@Component
public class Unheard {

    private static final Duration LONG_AGO = Duration.ofMinutes(1);

    private final IncompleteEventPublications registry;

    Unheard(IncompleteEventPublications registry) {
        this.registry = registry;
    }

    /** Whatever waits in the registry for more than a minute; listeners are ready to hear a thing twice. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    public void tellAgain() {
        registry.resubmitIncompletePublicationsOlderThan(LONG_AGO);
    }
}
