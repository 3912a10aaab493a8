package fr.vigie.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/**
 * What comes in by each door, and how the doors do. Saying it costs nothing but a few words in memory, whatever the storm:
 * they are stored and looked at every few seconds.
 */
@Component
public class Doors {

    private static final String HEARD = "heard";
    private static final String REFUSED = "refused";
    private static final String FAILED = "failed";

    private final Map<Door, Map<String, Counter>> counters = new EnumMap<>(Door.class);
    private final Map<Door, DoorNews> news = new ConcurrentHashMap<>();
    private final Clock clock;

    Doors(MeterRegistry meters, Clock clock) {
        this.clock = clock;
        for (var door : Door.values()) {
            counters.put(
                    door,
                    Map.of(
                            HEARD, counter(meters, door, HEARD),
                            REFUSED, counter(meters, door, REFUSED),
                            FAILED, counter(meters, door, FAILED)));
        }
    }

    /** Something came in by it and is safe. */
    public void heard(Door door) {
        count(door, HEARD);
        tell(door, known -> known.heard(clock.instant()));
    }

    /**
     * Something was turned away at it, or parked, in words. That says nothing of how the door is: most is turned away before
     * anything behind the door is needed, and strangers must not make one look well that is not.
     */
    public void refused(Door door) {
        count(door, REFUSED);
        tell(door, known -> known.refused(clock.instant()));
    }

    /** It could be used a moment ago, whether or not anything came. */
    public void well(Door door) {
        tell(door, known -> known.well(clock.instant()));
    }

    /**
     * It can't be used.
     *
     * @param why as a French sentence
     */
    public void failed(Door door, String why) {
        count(door, FAILED);
        tell(door, known -> known.failed(clock.instant(), why));
    }

    /**
     * Something lies before it that can't be taken in; it is in trouble for as long as that is said, whatever else comes in.
     *
     * @param what as a French sentence
     */
    public void leaves(Door door, String what) {
        count(door, FAILED);
        tell(door, known -> known.left(LeftBehind.something(clock.instant(), what)));
    }

    /** Nothing lies before it any more. */
    public void leavesNothing(Door door) {
        tell(door, known -> known.left(LeftBehind.nothing(clock.instant())));
    }

    /** What was heard of the doors since the last time; what can't be stored is given back by {@link #giveBack}. */
    public Map<Door, DoorNews> takeNews() {
        var taken = new EnumMap<Door, DoorNews>(Door.class);
        for (var door : Door.values()) {
            var told = news.remove(door);
            if (told != null) {
                taken.put(door, told);
            }
        }
        return taken;
    }

    /** It could not be stored: what came meanwhile is later. */
    public void giveBack(Map<Door, DoorNews> taken) {
        taken.forEach((door, told) -> news.merge(door, told, (later, earlier) -> earlier.then(later)));
    }

    private void tell(Door door, UnaryOperator<DoorNews> more) {
        news.compute(door, (any, known) -> more.apply(known == null ? DoorNews.NONE : known));
    }

    private void count(Door door, String outcome) {
        var counter = counters.getOrDefault(door, Map.of()).get(outcome);
        if (counter != null) {
            counter.increment();
        }
    }

    private static Counter counter(MeterRegistry meters, Door door, String outcome) {
        return meters.counter("vigie.intake", "door", door.code(), "outcome", outcome);
    }
}
