package fr.vigie.intake.mail;

import fr.vigie.servicetime.FrenchTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The mails that could not be taken and lie in the mailbox still, by number, with when they came. */
class LeftMails {

    private final Map<Long, Optional<Instant>> arrivals = new HashMap<>();

    void add(long uid, @Nullable Instant arrived) {
        arrivals.put(uid, Optional.ofNullable(arrived));
    }

    /** It is safe now. */
    void remove(long uid) {
        arrivals.remove(uid);
    }

    /** What lies there no more was removed by somebody. */
    void retain(Set<Long> there) {
        arrivals.keySet().retainAll(there);
    }

    void clear() {
        arrivals.clear();
    }

    boolean has(long uid) {
        return arrivals.containsKey(uid);
    }

    boolean isEmpty() {
        return arrivals.isEmpty();
    }

    /** How many there are and since when, as a French sentence. */
    String sentence() {
        var many = arrivals.size() > 1;
        var oldest = arrivals.values().stream()
                .map(arrived -> arrived.orElse(null))
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .map(FrenchTime::dated)
                .map(at -> (many ? " ; le plus ancien y est arrivé le " : " ; il y est arrivé le ") + at)
                .orElse("");
        return (many
                        ? arrivals.size()
                                + " messages ne se laissent pas enregistrer et restent dans la boîte aux lettres"
                        : "1 message ne se laisse pas enregistrer et reste dans la boîte aux lettres")
                + oldest + ".";
    }
}
