package fr.vigie.incident;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.SimpleTransactionScope;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The incidents that this transaction has kept. Nobody else can change their rows before it ends, so whoever asks for one
 * again within it needs no look at the database: a step of a diagram asks for its ticket a dozen times.
 */
@Component
class AtHand {

    private final SimpleTransactionScope transaction = new SimpleTransactionScope();

    /** As it was kept last, for the caller to change; empty where this transaction has not kept it. */
    Optional<Incident> find(String reference) {
        return mine().map(kept -> kept.get(reference)).map(Incident::copy);
    }

    void put(Incident kept) {
        mine().ifPresent(all -> all.put(kept.reference(), kept.copy()));
    }

    @SuppressWarnings("unchecked")
    private Optional<Map<String, Incident>> mine() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                        && TransactionSynchronizationManager.isSynchronizationActive()
                ? Optional.of((Map<String, Incident>) transaction.get("incidents", HashMap::new))
                : Optional.empty();
    }
}
