package fr.vigie.intake.chat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was said in the conversations; only ever added to, and moved where it turns out to be about something else. */
@Component
class ChatLines {

    /** How the source of a line begins that a notice says; its id follows. */
    static final String NOTICE = "notice|";

    private static final String CLIENTS = "client|";

    private static final RowMapper<ChatLine> ROW = (row, number) -> new ChatLine(
            row.getLong("seq"),
            row.getTimestamp("at").toInstant(),
            row.getBoolean("ours"),
            row.getString("kind"),
            row.getString("text"),
            row.getString("reference"),
            idIn(row.getString("source")));

    private final JdbcClient database;

    ChatLines(JdbcClient database) {
        this.database = database;
    }

    /**
     * What is to be said.
     *
     * @param source what it came from; the same again is said once
     */
    record Draft(Instant at, boolean ours, String kind, String text, String reference, String source) {}

    /** Says it at the end of the conversation, whose row the caller's transaction must hold. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(String conversation, Draft draft) {
        database.sql("""
                        with numbered as (
                            update conversation set last_seq = last_seq + 1
                            where id = ? and not exists (select from chat_line where source = ?)
                            returning last_seq)
                        insert into chat_line (conversation, seq, at, ours, kind, text, reference, source)
                        select ?, last_seq, ?, ?, ?, ?, ?, ? from numbered""")
                .params(conversation, draft.source(), conversation, Timestamp.from(draft.at()), draft.ours())
                .params(draft.kind(), draft.text(), draft.reference(), draft.source())
                .update();
    }

    /** The line that came from this already. */
    Optional<ChatLine> of(String source) {
        return database.sql("select * from chat_line where source = ?")
                .param(source)
                .query(ROW)
                .optional();
    }

    /** The ticket that has what the client said last. */
    Optional<String> lastReference(String conversation) {
        return database.sql(
                        "select reference from chat_line where conversation = ? and not ours order by seq desc limit 1")
                .param(conversation)
                .query(String.class)
                .optional();
    }

    /** What the client said last. */
    Optional<String> lastSource(String conversation) {
        return database.sql(
                        "select source from chat_line where conversation = ? and not ours order by seq desc limit 1")
                .param(conversation)
                .query(String.class)
                .optional();
    }

    /** This is about another ticket. */
    void move(String source, String reference) {
        database.sql("update chat_line set reference = ? where source = ?")
                .params(reference, source)
                .update();
    }

    /** Those behind this one, in order. */
    List<ChatLine> after(String conversation, long seq, int atMost) {
        return database.sql("select * from chat_line where conversation = ? and seq > ? order by seq limit ?")
                .params(conversation, seq, atMost)
                .query(ROW)
                .list();
    }

    /** Where a message of a client comes from. */
    static String ofClient(String conversation, String id) {
        return CLIENTS + conversation + "|" + id;
    }

    private static @Nullable String idIn(String source) {
        return source.startsWith(CLIENTS) ? source.substring(source.lastIndexOf('|') + 1) : null;
    }
}
