package fr.vigie.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Writes down what has no row of its own, without letting a storm fill the disk: the first of a kind at once, of those that
 * follow how many they were.
 */
@Component
class Tally {

    /** So many kinds of an act are told apart at a time; what is beyond is counted together. */
    static final int MOST = 500;

    private static final Logger log = LoggerFactory.getLogger(Tally.class);

    private final Register register;
    private final Clock clock;
    private final Map<Deed, Count> counts = new LinkedHashMap<>();

    Tally(Register register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    /** @param quiet how long the same is only counted then */
    void note(Deed deed, Duration quiet) {
        var first = counted(deed, quiet);
        if (first != null) {
            write(first, null);
        }
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void tell() {
        over().forEach((deed, more) -> write(deed, "encore " + more + " fois"));
    }

    /** As what it is to be written down; null where it is only counted. */
    private synchronized @Nullable Deed counted(Deed deed, Duration quiet) {
        var known = counts.get(deed);
        // each act has a share of its own: a storm of refusals hides nobody's reading
        if (known == null && !deed.equals(deed.anybodys()) && kinds(deed.act()) >= MOST) {
            return counted(deed.anybodys(), quiet);
        }
        if (known == null) {
            counts.put(deed, new Count(clock.instant().plus(quiet)));
            return deed;
        }
        known.more++;
        return null;
    }

    private long kinds(String act) {
        return counts.keySet().stream().filter(deed -> deed.act().equals(act)).count();
    }

    private synchronized Map<Deed, Integer> over() {
        var now = clock.instant();
        var over = new LinkedHashMap<Deed, Integer>();
        for (var deed : new ArrayList<>(counts.keySet())) {
            var count = counts.get(deed);
            if (count != null && !now.isBefore(count.until)) {
                counts.remove(deed);
                if (count.more > 0) {
                    over.put(deed, count.more);
                }
            }
        }
        return over;
    }

    private void write(Deed deed, @Nullable String detail) {
        try {
            register.write(deed, detail);
        } catch (RuntimeException unwritten) { // whoever signs in or is refused hears of it in another way
            log.warn("{} could not be written into the audit: {}", deed.act(), unwritten.toString());
        }
    }

    /** How often something happened since it was written down. */
    private static class Count {
        private final Instant until;
        private int more;

        Count(Instant until) {
            this.until = until;
        }
    }
}
