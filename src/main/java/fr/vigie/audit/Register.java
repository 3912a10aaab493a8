package fr.vigie.audit;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What was done, to be read and added to. */
@Component
class Register {

    private final JdbcClient database;
    private final TransactionTemplate apart;

    Register(JdbcClient database, PlatformTransactionManager transactions) {
        this.database = database;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Adds what has no row of its own, whatever becomes of the caller's transaction. */
    void write(Deed deed, @Nullable String detail) {
        apart.executeWithoutResult(transaction -> database.sql(
                        "insert into audit_entry (actor, door, act, subject, detail) values (?, ?, ?, ?, ?)")
                .params(deed.actor(), deed.door(), deed.act(), deed.subject(), detail)
                .update());
    }

    boolean isAccount(String name) {
        return database.sql("select exists(select from act_id_user where id_ = ?)")
                .param(name)
                .query(Boolean.class)
                .single();
    }

    long count(Question question) {
        return database.sql("select count(*) from audit_entry e" + where(question))
                .params(values(question))
                .query(Long.class)
                .single();
    }

    /** The newest first. */
    List<AuditApi.Line> page(Question question, int page, int size) {
        return database.sql("select " + Entry.COLUMNS + ", s.seq from audit_entry e"
                        + " left join audit_seal s on s.entry = e.id" + where(question)
                        + " order by e.id desc limit :size offset :offset")
                .params(values(question))
                .param("size", size)
                .param("offset", (long) page * size)
                .query((row, number) -> AuditApi.Line.of(Entry.read(row, number), row.getObject("seq", Long.class)))
                .list();
    }

    private static String where(Question question) {
        var conditions = new ArrayList<>(List.of("true"));
        if (question.from() != null) {
            conditions.add("e.at >= :from");
        }
        if (question.to() != null) {
            conditions.add("e.at < :to");
        }
        if (question.actor() != null) {
            conditions.add("e.actor = :actor");
        }
        if (question.subject() != null) {
            conditions.add("e.subject = :subject");
        }
        return " where " + String.join(" and ", conditions);
    }

    private static Map<String, Object> values(Question question) {
        var values = new LinkedHashMap<String, Object>();
        if (question.from() != null) {
            values.put("from", Timestamp.from(question.from()));
        }
        if (question.to() != null) {
            values.put("to", Timestamp.from(question.to()));
        }
        if (question.actor() != null) {
            values.put("actor", question.actor());
        }
        if (question.subject() != null) {
            values.put("subject", question.subject());
        }
        return values;
    }
}
