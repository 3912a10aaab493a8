package fr.vigie.intake;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** What comes in by each door, and how the doors do. */
@Component
public class Doors {

    private final MeterRegistry meters;

    Doors(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Something came in by it and is safe. */
    public void heard(Door door) {
        count(door, "heard");
    }

    /** Something was turned away at it, or parked, in words. */
    public void refused(Door door) {
        count(door, "refused");
    }

    /** It could be used a moment ago, whether or not anything came. */
    public void well(Door door) {}

    /**
     * It can't be used.
     *
     * @param why as a French sentence
     */
    public void failed(Door door, String why) {
        count(door, "failed");
    }

    private void count(Door door, String outcome) {
        meters.counter("vigie.intake", "door", door.name().toLowerCase(java.util.Locale.ROOT), "outcome", outcome)
                .increment();
    }
}
