package fr.vigie.intake.chat;

import fr.vigie.refusal.Unidentified;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells by a shared secret whether a call is the provider's, as it left there, and of this hour. */
@Component
class Signature {

    static final String TIMESTAMP = "X-Vigie-Timestamp";
    static final String SIGNATURE = "X-Vigie-Signature";
    static final String PREFIX = "sha256=";

    /** How far the clock of the caller may be from ours. */
    static final Duration SKEW = Duration.ofMinutes(5);

    private final Clock clock;

    Signature(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param timestamp in seconds since 1970, as the caller's header says it
     * @throws Unidentified with what is wrong
     */
    void check(String secret, @Nullable String timestamp, @Nullable String signature, byte[] body) {
        if (timestamp == null || signature == null) {
            throw new Unidentified("Il faut les en-têtes " + TIMESTAMP + " et " + SIGNATURE + ".");
        }
        var shown = signature.strip().toLowerCase(Locale.ROOT);
        if (!Keys.same(PREFIX + Keys.signature(secret, timestamp, body), shown)) {
            throw new Unidentified("La signature (" + SIGNATURE + ") n'est pas celle de cette demande.");
        }
        // judged after the signature: only who knows the secret learns how our clock stands
        if (!timestamp.matches("[0-9]{1,12}")
                || Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), clock.instant())
                                .abs()
                                .compareTo(SKEW)
                        > 0) {
            throw new Unidentified("L'horodatage (" + TIMESTAMP
                    + ") s'écarte de plus de 5 minutes de notre heure, ou n'est pas en" + " secondes depuis 1970.");
        }
    }
}
