package fr.vigie.intake;

import java.time.Clock;
import java.time.Instant;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Since when this node listens: what was silent before may have called in vain. */
@Component
public class OwnStart {

    private final Clock clock;
    private volatile Instant at;

    OwnStart(Clock clock) {
        this.clock = clock;
        this.at = clock.instant();
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        at = clock.instant();
    }

    /** When it was ready to listen. */
    public Instant at() {
        return at;
    }
}
