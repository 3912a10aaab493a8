package fr.vigie.audit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts what is committed into its order, one node at a time, some moments after it happened: those who act never wait for
 * each other because of the chain.
 */
@Component
class Sealer {

    private static final int AT_ONCE = 500;
    private static final Logger log = LoggerFactory.getLogger(Sealer.class);

    private final Seals seals;
    private final TransactionTemplate transaction;

    Sealer(Seals seals, PlatformTransactionManager transactions) {
        this.seals = seals;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(fixedDelayString = "PT1S", initialDelayString = "PT1S")
    void seal() {
        try {
            while (seals.isAnythingWaiting() && sealed() == AT_ONCE) {
                // there is more
            }
        } catch (RuntimeException failed) { // what waits is sealed next time; the doctor says when that lasts
            log.warn("The audit could not be sealed: {}", failed.toString());
        }
    }

    /** Its end stands in the log, which others keep. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
    void noteHead() {
        try {
            var head = seals.head();
            log.info("Audit: {} entries are sealed, head {}", head.seals(), head.hash());
        } catch (RuntimeException failed) {
            log.warn("The head of the audit could not be read: {}", failed.toString());
        }
    }

    private int sealed() {
        var count = transaction.execute(status -> {
            if (!seals.claim()) {
                return 0;
            }
            var entries = seals.unsealed(AT_ONCE);
            seals.add(seals.head(), entries);
            return entries.size();
        });
        return count == null ? 0 : count;
    }
}
