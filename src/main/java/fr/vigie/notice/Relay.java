package fr.vigie.notice;

import fr.vigie.client.Carrier;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes letters out of the outbox and gives them to their couriers; no transaction is open while one is on its way. */
@Component
class Relay {

    private static final Logger log = LoggerFactory.getLogger(Relay.class);

    private final Letters letters;
    private final Couriers couriers;
    /** The machines of others to which this node has something on its way: one that hangs takes one lane, not all of them. */
    private final Set<String> busy = new HashSet<>();
    /** What this node has on its way: whatever the clock says of its lease, no other lane of ours takes it. */
    private final Set<UUID> inHand = ConcurrentHashMap.newKeySet();

    Relay(Letters letters, Couriers couriers) {
        this.letters = letters;
        this.couriers = couriers;
    }

    /** Carries the next letter that is due for this carrier; false where there is none. */
    boolean carryNext(Carrier carrier) {
        if (carrier == Carrier.WEBHOOK) {
            return carryNextOfAFreeRecipient(carrier);
        }
        var next = letters.claim(carrier, Set.of(), inHand);
        next.ifPresent(this::deliver);
        return next.isPresent();
    }

    private void deliver(Claimed claimed) {
        inHand.add(claimed.letter().id());
        try {
            letters.settle(claimed, carry(claimed));
        } finally {
            inHand.remove(claimed.letter().id());
        }
    }

    private boolean carryNextOfAFreeRecipient(Carrier carrier) {
        Optional<Claimed> next;
        synchronized (busy) {
            next = letters.claim(carrier, busy, inHand);
            next.ifPresent(claimed -> busy.add(claimed.letter().recipient()));
        }
        next.ifPresent(claimed -> {
            try {
                deliver(claimed);
            } finally {
                synchronized (busy) {
                    busy.remove(claimed.letter().recipient());
                }
            }
        });
        return next.isPresent();
    }

    /** Sees to it that nothing waits for a clock to come round again, nor is in the way of what may go. */
    void putInOrder() {
        letters.putInOrder();
    }

    /** Carries what is due now, of every carrier, until nothing is. */
    void carryAll() {
        putInOrder();
        for (var carrier : Carrier.values()) {
            while (carryNext(carrier)) {
                // the next one
            }
        }
    }

    private Delivery carry(Claimed claimed) {
        var letter = claimed.letter();
        if (claimed.suspected()) {
            return new Delivery.Refused(RateLadder.SUSPECTED);
        }
        if (claimed.interrupted() && !Persistence.again(letter)) {
            return new Delivery.Unknown("L'envoi a été interrompu par un arrêt.");
        }
        return couriers.of(letter.carrier())
                .map(courier -> carry(courier, letter))
                .orElseGet(() -> new Delivery.Refused("Aucun envoi par " + letter.carrier() + " n'est configuré."));
    }

    private static Delivery carry(Courier courier, Letter letter) {
        try {
            return courier.carry(letter);
        } catch (RuntimeException surprise) {
            log.warn("The courier for {} failed on notice {}", letter.carrier(), letter.id(), surprise);
            return new Delivery.Unknown(
                    "Erreur inattendue à l'envoi : " + surprise.getClass().getSimpleName() + ".");
        }
    }
}
