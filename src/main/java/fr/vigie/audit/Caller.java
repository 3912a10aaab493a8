package fr.vigie.audit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Tells the database, in each transaction that a request begins, who asks by which door: the rows of the audit say it. */
@Component
class Caller implements TransactionExecutionListener {

    private static final Logger log = LoggerFactory.getLogger(Caller.class);

    private final JdbcClient database;

    Caller(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        var door = door();
        if (failure != null || door == null || transaction.isReadOnly()) {
            return;
        }
        try {
            database.sql("select set_config('vigie.actor', ?, true), set_config('vigie.door', ?, true)")
                    .params(actor(), door)
                    .query()
                    .singleRow();
        } catch (DataAccessException unsaid) { // whoever works in this transaction meets the same failure, and says so
            log.debug("Who asks could not be told to the database", unsaid);
        }
    }

    /** The account that asks; empty where none does. */
    static String actor() {
        var person = SecurityContextHolder.getContext().getAuthentication();
        return person == null || person instanceof AnonymousAuthenticationToken ? "" : person.getName();
    }

    /** The door of this thread's request; null where nothing was requested. */
    static @Nullable String door() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked
                ? DoorName.of(asked.getRequest())
                : null;
    }
}
