package fr.vigie.incident;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Starts the procedure of every report that is kept, and tries again where it does not start. A report that comes alone
 * has its procedure when it is answered. In a burst, doors only take in: what they kept waits in line here, so that
 * nobody who reports waits for the procedures of all the others. The line needs no memory: what is lost with it is found
 * by its row, by any node.
 */
@Component
class Beginning implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Beginning.class);

    /** The other half of the machine is for the doors. */
    private static final int HANDS = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    private static final Duration LEFT_BEHIND = Duration.ofMinutes(1);

    /** What one look takes into the line; with more, the next look or another node goes on. */
    private static final int AT_ONCE = 1_000;

    private final FirstStep step;
    private final IncidentLists incidents;
    private final Clock clock;
    private final Semaphore alone = new Semaphore(1);
    private final Set<String> line = ConcurrentHashMap.newKeySet();
    private final ExecutorService hands;
    private volatile boolean stopping;
    private String after = "";

    Beginning(FirstStep step, IncidentLists incidents, Clock clock) {
        this.step = step;
        this.incidents = incidents;
        this.clock = clock;
        var named = new CustomizableThreadFactory("beginning-");
        named.setDaemon(true);
        this.hands = Executors.newFixedThreadPool(HANDS, named);
    }

    // no transactional listener: the registry would write down what the row says already
    @EventListener
    void begin(ReportKept report) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_COMMITTED) {
                    beginNowOrSoon(report.reference());
                }
            }
        });
    }

    /** Those that a node of the release before left in the registry. */
    @TransactionalEventListener
    void begin(ReportRecorded report) {
        standInLine(report.reference());
    }

    private void beginNowOrSoon(String reference) {
        if (line.isEmpty() && alone.tryAcquire()) {
            try {
                step.take(reference);
            } finally {
                alone.release();
            }
        } else {
            standInLine(reference);
        }
    }

    private void standInLine(String reference) {
        if (line.add(reference)) {
            try {
                hands.execute(() -> takeFromLine(reference));
            } catch (RuntimeException | Error noHand) {
                line.remove(reference);
                throw noHand;
            }
        }
    }

    private void takeFromLine(String reference) {
        try {
            if (!stopping) {
                step.take(reference);
            }
        } finally {
            line.remove(reference);
        }
    }

    /** How many wait in line here, or are being begun from it. */
    int waiting() {
        return line.size();
    }

    /** What was kept before a stop or a crash, and not begun. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        try {
            look(clock.instant());
        } catch (RuntimeException outage) {
            log.warn("What was left to begin is looked for in a minute: {}", outage.toString());
        }
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void tryAgain() {
        look(clock.instant().minus(LEFT_BEHIND));
    }

    /** Goes on where the last look ended: many that can't begin must not hide one that can. */
    private synchronized void look(Instant until) {
        var left = incidents.unbegun(after, until, AT_ONCE);
        after = left.size() < AT_ONCE ? "" : left.get(left.size() - 1);
        left.forEach(this::standInLine);
    }

    /** What is being begun is begun; the others are found by their rows. */
    @Override
    public void destroy() throws InterruptedException {
        stopping = true;
        hands.shutdown();
        hands.awaitTermination(10, TimeUnit.SECONDS);
    }
}
