package fr.vigie.door;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Counts wrong passwords and tokens, each node by itself, so that guessing takes too long and nobody is locked out by the
 * mistakes of others. They are counted by address, and by account and address; from another address nobody notices.
 *
 * <p>The same wrong password again is no new guess, and costs nothing: a machine that was forgotten with an old password
 * may go on. An account that came in from an address is not kept waiting by what others do there; but guesses at that
 * very account, from that very address, keep it waiting too, and a success takes none of them back: else whoever sits
 * beside it could guess for ever.
 */
@Component
public class Attempts {

    private static final Duration WELCOME = Duration.ofDays(1);
    /** So many addresses of one network may be wrong as if they were alone. */
    private static final int HOUSEHOLDS = 5;

    private static final String SENTENCE =
            "Trop d'erreurs d'identification depuis votre réseau ; réessayez dans %s. Depuis une autre adresse, rien ne"
                    + " vous retarde.";

    private final AttemptSettings settings;
    private final Clock clock;
    private final Fingerprints fingerprints = new Fingerprints();
    private final Map<Long, Bucket> buckets = new Remembered<>();
    private final Map<Long, Mistakes> mistakes = new Remembered<>();
    private final Map<Long, Instant> welcome = new Remembered<>();

    Attempts(AttemptSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Before anything is looked up or computed.
     *
     * @throws NotLetIn 429 where there were too many mistakes
     */
    public synchronized void admit(Address from, String account) {
        // nobody makes room for counts by asking for many names
        judge(buckets.get(pair(from, account)));
        if (!isWelcome(from, account)) {
            judge(buckets.get(address(from)));
            judge(buckets.get(site(from)));
        }
    }

    /** Whether this account came in from there within a day. */
    public synchronized boolean isWelcome(Address from, String account) {
        var last = welcome.get(pair(from, account));
        return last != null && last.isAfter(clock.instant().minus(WELCOME));
    }

    /** @param shown what was wrong; no more than a keyed print of it is kept */
    public synchronized void failed(Address from, String account, String shown) {
        var pair = pair(from, account);
        if (mistakes.computeIfAbsent(pair, first -> new Mistakes()).isNew(fingerprints.of(account, shown))) {
            // of many that were let in at once each counts: what is too much is made up for by waiting
            bucket(pair(from, account), settings.ofAccount()).consumeIgnoringRateLimits(1);
            bucket(address(from), settings.ofAddress()).consumeIgnoringRateLimits(1);
            bucket(site(from), settings.ofAddress() * HOUSEHOLDS).consumeIgnoringRateLimits(1);
        }
    }

    /** Somebody was right. */
    public synchronized void succeeded(Address from, String account) {
        welcome.put(pair(from, account), clock.instant());
    }

    private void judge(@Nullable Bucket bucket) {
        if (bucket == null) {
            return;
        }
        var probe = bucket.estimateAbilityToConsume(1);
        if (!probe.canBeConsumed()) {
            var pause = Duration.ofNanos(probe.getNanosToWaitForRefill());
            throw NotLetIn.tooOften(SENTENCE.formatted(inWords(pause)), pause);
        }
    }

    private long address(Address from) {
        return fingerprints.of("address", from.prefix());
    }

    private long site(Address from) {
        return fingerprints.of("site", from.site());
    }

    private long pair(Address from, String account) {
        return fingerprints.of("pair", from.prefix(), account);
    }

    private Bucket bucket(long whose, int count) {
        return buckets.computeIfAbsent(
                whose,
                unknown -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(count).refillGreedy(count, settings.per()))
                        .withCustomTimePrecision(new ByClock(clock))
                        .build());
    }

    private static String inWords(Duration pause) {
        var seconds = Math.max(1, pause.plusMillis(999).toSeconds());
        return seconds <= 90 ? seconds + (seconds == 1 ? " seconde" : " secondes") : (seconds + 59) / 60 + " minutes";
    }

    /** The house's clock, for buckets. */
    private record ByClock(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return Math.multiplyExact(clock.millis(), 1_000_000L);
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
