package fr.vigie.incident;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps a report that came by starting the process, also where the process then fails behind it: a table or diagram that
 * does not run must not cost a report. It is kept as one from any door, and tried again as such.
 */
@Component
class FailedStart {

    private final TransactionTemplate another;

    FailedStart(PlatformTransactionManager transactions) {
        another = new TransactionTemplate(transactions);
        another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Runs {@code keep} where the transaction that starts the process does not commit. */
    void otherwise(Runnable keep) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_ROLLED_BACK) {
                    another.executeWithoutResult(again -> keep.run());
                }
            }
        });
    }
}
