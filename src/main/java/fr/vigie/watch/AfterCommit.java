package fr.vigie.watch;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Counts only what happened: what is rolled back did not. */
class AfterCommit {

    static void count(Runnable counting) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    counting.run();
                }
            });
        }
    }

    private AfterCommit() {}
}
