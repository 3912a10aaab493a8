package fr.vigie.intake.chat;

import fr.vigie.door.Address;
import fr.vigie.refusal.TooOften;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Holds strangers to a rate, each node by itself; what it remembers of them is bounded too. */
@Component
class Limits {

    private static final int MOST_REMEMBERED = 20_000;

    /** How often one conversation is asked for, listened to and marked as read: more than its screens ever do. */
    private static final Rate READS = new Rate(240, Duration.ofMinutes(1));
    /** So many households of one site may write as if they were alone. */
    private static final int HOUSEHOLDS = 5;

    private final ChatSettings settings;
    private final TimeMeter meter;
    private final Bucket allOpenings;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    Limits(ChatSettings settings, Clock clock) {
        this.settings = settings;
        this.meter = new ByClock(clock);
        this.allOpenings = bucket(settings.openings().ofAll());
    }

    /** @throws TooOften when this address, or everybody together, opens too many conversations */
    void opens(Address address) {
        take(
                of("opens " + address.prefix(), settings.openings().ofAddress()),
                "Trop de conversations ont été ouvertes depuis votre réseau ; réessayez dans %s. En cas d'urgence,"
                        + " appelez-nous.");
        take(
                of(
                        "opens site " + address.site(),
                        settings.openings().ofAddress().times(HOUSEHOLDS)),
                "Trop de conversations ont été ouvertes depuis votre réseau ; réessayez dans %s. En cas d'urgence,"
                        + " appelez-nous.");
        take(
                allOpenings,
                "Beaucoup de personnes nous écrivent en ce moment ; réessayez dans %s. En cas d'urgence, appelez-nous.");
    }

    /** @throws TooOften when too much is said in this conversation, or from this address */
    void says(Address address, String conversation) {
        take(
                of("says " + conversation, settings.messages().ofConversation()),
                "Vous écrivez très vite ; votre message peut repartir dans %s.");
        take(
                of("says " + address.prefix(), settings.messages().ofAddress()),
                "Trop de messages partent de votre réseau ; réessayez dans %s.");
    }

    /** @throws TooOften when this conversation is asked for without end */
    void reads(String conversation) {
        take(of("reads " + conversation, READS), "Cette conversation est lue trop souvent ; réessayez dans %s.");
    }

    /** @throws TooOften when this address has shown too many tokens that open nothing */
    void guesses(Address address) {
        take(
                of("guesses " + address.prefix(), settings.messages().ofAddress()),
                "Trop de jetons inconnus ont été présentés ; réessayez dans %s.");
    }

    private Bucket of(String who, Rate rate) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(who, unknown -> bucket(rate));
        }
    }

    private Bucket bucket(Rate rate) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(rate.count()).refillGreedy(rate.count(), rate.per()))
                .withCustomTimePrecision(meter)
                .build();
    }

    private static void take(Bucket bucket, String sentence) {
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            var pause = Duration.ofNanos(probe.getNanosToWaitForRefill());
            throw new TooOften(sentence.formatted(inWords(pause)), pause);
        }
    }

    private static String inWords(Duration pause) {
        var seconds = Math.max(1, pause.plusMillis(999).toSeconds());
        if (seconds <= 90) {
            return seconds + (seconds == 1 ? " seconde" : " secondes");
        }
        return (seconds + 59) / 60 + " minutes";
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
