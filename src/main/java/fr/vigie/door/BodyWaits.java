package fr.vigie.door;

import fr.vigie.refusal.Crowded;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** How many wait at once for what somebody sends, or for somebody to take what they are sent: fewer than the server has threads, and few for one sender. */
class BodyWaits {

    private final Semaphore all;
    private final int perAddress;
    private final Map<String, Integer> waiting = new ConcurrentHashMap<>();

    BodyWaits(int overall, int perAddress) {
        this.all = new Semaphore(overall);
        this.perAddress = perAddress;
    }

    /** @throws Crowded when too many do */
    void begin(String address) {
        if (waiting.merge(address, 1, Integer::sum) > perAddress) {
            forget(address);
            throw new Crowded("Trop de demandes lentes arrivent de votre réseau ; réessayez dans quelques instants.");
        }
        if (!all.tryAcquire()) {
            forget(address);
            throw new Crowded("Trop de demandes arrivent lentement en ce moment ; réessayez dans quelques instants.");
        }
    }

    void end(String address) {
        all.release();
        forget(address);
    }

    private void forget(String address) {
        waiting.computeIfPresent(address, (any, count) -> count == 1 ? null : count - 1);
    }
}
