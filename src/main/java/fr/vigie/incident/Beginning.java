package fr.vigie.incident;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Starts the procedure of every report that is kept, and tries again where it does not start. A report that comes alone
 * has its procedure when it is answered. In a burst, doors only take in: what they kept waits in line here, so that
 * nobody who reports waits for the procedures of all the others.
 */
@Component
class Beginning implements DisposableBean {

    /** The other half of the machine is for the doors. */
    private static final int HANDS = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    private final FirstStep step;
    private final IncompleteEventPublications unheard;
    private final Semaphore alone = new Semaphore(1);
    private final Map<String, CompletableFuture<Void>> line = new ConcurrentHashMap<>();
    private final ExecutorService hands;

    Beginning(FirstStep step, IncompleteEventPublications unheard) {
        this.step = step;
        this.unheard = unheard;
        var named = new CustomizableThreadFactory("beginning-");
        named.setDaemon(true);
        this.hands = Executors.newFixedThreadPool(HANDS, named);
    }

    /** @return ends when the procedure has begun: the registry keeps the event until then, over a crash too */
    @TransactionalEventListener
    CompletableFuture<Void> begin(ReportRecorded report) {
        if (isJustKept() && line.isEmpty() && alone.tryAcquire()) {
            try {
                step.take(report.reference());
                return CompletableFuture.completedFuture(null);
            } finally {
                alone.release();
            }
        }
        return line.computeIfAbsent(report.reference(), this::inLine);
    }

    /** Somebody waits for the answer; nobody does where the registry names it again, after a restart or a failure. */
    private static boolean isJustKept() {
        return TransactionSynchronizationManager.isActualTransactionActive();
    }

    private CompletableFuture<Void> inLine(String reference) {
        return CompletableFuture.runAsync(() -> step.take(reference), hands)
                // not before it is in the line
                .whenCompleteAsync((begun, failure) -> line.remove(reference), hands);
    }

    /** How many wait in line here, or are being begun from it. */
    int waiting() {
        return line.size();
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void tryAgain() {
        unheard.resubmitIncompletePublicationsOlderThan(Duration.ofMinutes(1));
    }

    /** What is still in line stays in the registry, and is begun at the next start. */
    @Override
    public void destroy() {
        hands.shutdownNow();
    }
}
