package fr.vigie.incident;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Takes words that few may read out of the engine, of which our people read every variable, past ones included. Forms and
 * REST calls can fill in words under any name: all are replaced but those of the names that are known to say nothing.
 */
@Component
public class Discretion {

    /** What stands in their place. */
    public static final String NEUTRAL = "accès restreint";

    /** Names under which the procedure of an incident keeps no more than codes, references and teams. */
    static final Set<String> OF_A_TICKET = Set.of(
            "reference",
            "channel",
            "origin",
            "service",
            "priority",
            "newPriority",
            "proposedPriority",
            "decision",
            "action",
            "pools",
            "slot",
            "level",
            "notice",
            "patience",
            "escalateTo",
            TakeoverWorkflow.TAKEOVER,
            "maintenance",
            "followers");

    private static final String NAMED = " where proc_inst_id_ in"
            + " (select proc_inst_id_ from act_hi_procinst where business_key_ = :reference) and name_ not in (:open)"
            + " and text_ is not null and ";

    private final JdbcClient database;

    Discretion(JdbcClient database) {
        this.database = database;
    }

    /**
     * Just before the caller's transaction ends, when all that it filled in is written.
     *
     * @param reference the business key of the procedures
     * @param open      the names of the variables that anybody may read
     */
    public void hush(String reference, Set<String> open) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                replace("act_ru_variable", "type_ = 'string'", reference, open);
                replace("act_hi_varinst", "var_type_ = 'string'", reference, open);
                replace("act_hi_detail", "(var_type_ = 'string' or type_ = 'FormProperty')", reference, open);
            }
        });
    }

    private void replace(String table, String words, String reference, Set<String> open) {
        database.sql("update " + table + " set text_ = case when name_ in ('subject', 'shownSubject') then :subject"
                        + " else :neutral end" + NAMED + words)
                .param("subject", Confidence.NEUTRAL)
                .param("neutral", NEUTRAL)
                .param("reference", reference)
                .param("open", open)
                .update();
    }
}
