package fr.vigie.notice;

import fr.vigie.client.Carrier;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The threads that empty the outbox: some for each carrier, so that one that hangs holds up no other. */
@Component
class RelayLanes implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RelayLanes.class);
    /** What no event of ours announces: a retry that falls due, a row that another node wrote or left. */
    private static final long LONGEST_IDLE_MILLIS = 1000;

    private final Relay relay;
    private final RelaySettings settings;
    private final Couriers couriers;
    private final Map<Carrier, Semaphore> bells = new EnumMap<>(Carrier.class);
    private final List<Thread> lanes = new ArrayList<>();
    private volatile boolean running;

    RelayLanes(Relay relay, RelaySettings settings, Couriers couriers) {
        this.relay = relay;
        this.settings = settings;
        this.couriers = couriers;
        for (var carrier : Carrier.values()) {
            bells.put(carrier, new Semaphore(0));
        }
    }

    @Override
    public boolean isAutoStartup() {
        return settings.enabled();
    }

    @Override
    public void start() {
        running = true;
        bells.forEach((carrier, bell) -> {
            for (int lane = 1; lane <= lanes(carrier); lane++) {
                var thread = new Thread(() -> work(carrier, bell), "relay-" + carrier + "-" + lane);
                thread.setDaemon(true);
                thread.start();
                lanes.add(thread);
            }
        });
    }

    /** A letter in hand is finished first, within its carrier's time-out. */
    @Override
    public void stop() {
        running = false;
        bells.forEach((carrier, bell) -> bell.release(lanes(carrier)));
        lanes.forEach(RelayLanes::join);
        lanes.clear();
    }

    private int lanes(Carrier carrier) {
        return couriers.of(carrier)
                .map(courier -> courier.lanes(settings.lanes()))
                .orElse(settings.lanes());
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the web server has begun to turn requests away, and before the database is closed. */
    @Override
    public int getPhase() {
        return 0;
    }

    // no transactional listener: the registry would keep each event in the database, and a bell needs no memory
    @EventListener
    void ring(NoticeWritten written) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                bells.getOrDefault(written.carrier(), new Semaphore(0)).release();
            }
        });
    }

    @Scheduled(fixedDelayString = "PT5S")
    void putInOrder() {
        if (running) {
            try {
                relay.putInOrder();
            } catch (RuntimeException outage) {
                log.warn("What waits could not be put in order: {}", outage.toString());
            }
        }
    }

    private void work(Carrier carrier, Semaphore bell) {
        while (running && !Thread.currentThread().isInterrupted()) {
            try {
                if (!relay.carryNext(carrier)) {
                    idle(bell);
                }
            } catch (RuntimeException outage) {
                // the database is away: the rows wait there, and so do we
                log.warn("The relay for {} can't reach its outbox: {}", carrier, outage.toString());
                idle(bell);
            }
        }
    }

    private static void idle(Semaphore bell) {
        try {
            bell.tryAcquire(LONGEST_IDLE_MILLIS, TimeUnit.MILLISECONDS);
            bell.drainPermits();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void join(Thread lane) {
        try {
            lane.join(TimeUnit.SECONDS.toMillis(12));
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
