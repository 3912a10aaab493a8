package fr.vigie.intake.chat;

import fr.vigie.notice.DeliveryReports;
import fr.vigie.notice.NoticeKind;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Says what became of what was put into conversations: it is delivered once its client's screen showed it, and lost where
 * nobody reads it and no mail can follow. What only keeps somebody company is not worth a call, and stays as it is.
 */
@Component
class Unread {

    private static final Logger log = LoggerFactory.getLogger(Unread.class);
    private static final Set<NoticeKind> COMPANY = EnumSet.of(
            NoticeKind.RECEIPT, NoticeKind.ATTACHED, NoticeKind.ENGAGED, NoticeKind.PROGRESS, NoticeKind.CLOSED);
    private static final String WHY =
            "Personne ne l'a lu dans le chat, et le client n'y a pas laissé d'adresse :" + " joignez-le autrement.";
    private static final int AT_ONCE = 50;

    private final JdbcClient database;
    private final DeliveryReports deliveries;
    private final ChatSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Unread(
            JdbcClient database,
            DeliveryReports deliveries,
            ChatSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.database = database;
        this.deliveries = deliveries;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Held(boolean mailable, long seen, long told, long givenUp, Instant here) {}

    private record Line(long seq, Instant at, String kind, String source) {

        String receipt() {
            return source.substring(ChatLines.NOTICE.length());
        }

        boolean isNotice() {
            return source.startsWith(ChatLines.NOTICE);
        }

        boolean isWorthACall() {
            return isNotice()
                    && COMPANY.stream().noneMatch(company -> company.name().equals(kind));
        }
    }

    @Scheduled(fixedDelayString = "PT15S", initialDelayString = "PT15S")
    void sweep() {
        each(read(), this::tellRead);
        each(unread(), this::giveUp);
    }

    private void each(List<String> conversations, Consumer<String> what) {
        for (var id : conversations) {
            try {
                transaction.executeWithoutResult(step -> what.accept(id));
            } catch (RuntimeException outage) {
                log.warn("What became of the lines of a conversation is told later: {}", outage.toString());
            }
        }
    }

    /** In no order: some that can't be settled do not stand in the way of the others. */
    private List<String> read() {
        return database.sql("select id from conversation where token_hash is not null and seen_seq > told_seq"
                        + " order by random() limit ?")
                .param(AT_ONCE)
                .query(String.class)
                .list();
    }

    private List<String> unread() {
        var now = clock.instant();
        return database.sql("""
                        select id from conversation
                        where email is null and token_hash is not null and last_seq > greatest(seen_seq, mailed_seq)
                        and (here_at <= ? or exists (select from chat_line where conversation = id
                            and seq = greatest(seen_seq, mailed_seq) + 1 and at <= ?))
                        order by random() limit ?""")
                .params(Timestamp.from(now.minus(settings.leaving())), Timestamp.from(now.minus(settings.unread())))
                .param(AT_ONCE)
                .query(String.class)
                .list();
    }

    private void tellRead(String id) {
        var held = hold(id);
        var lines = lines(id, held.told(), held.seen());
        lines.stream().filter(Line::isNotice).forEach(line -> deliveries.seen(line.receipt()));
        move(
                id,
                "told_seq",
                lines.isEmpty() ? held.seen() : lines.get(lines.size() - 1).seq());
    }

    /** Where its client is back meanwhile, or another node was first, there is nothing to give up. */
    private void giveUp(String id) {
        var held = hold(id);
        var now = clock.instant();
        var left = !held.here().isAfter(now.minus(settings.leaving()));
        var until = left ? now : now.minus(settings.unread());
        var lines = held.mailable()
                ? List.<Line>of()
                : lines(id, Math.max(held.seen(), held.givenUp()), Long.MAX_VALUE).stream()
                        .takeWhile(line -> !line.at().isAfter(until))
                        .toList();
        lines.stream().filter(Line::isWorthACall).forEach(line -> deliveries.undelivered(line.receipt(), WHY));
        if (!lines.isEmpty()) {
            move(id, "mailed_seq", lines.get(lines.size() - 1).seq());
        }
    }

    private Held hold(String id) {
        return database.sql("select email is not null as mailable, seen_seq, told_seq, mailed_seq, here_at"
                        + " from conversation where id = ? for update")
                .param(id)
                .query((row, number) -> new Held(
                        row.getBoolean("mailable"),
                        row.getLong("seen_seq"),
                        row.getLong("told_seq"),
                        row.getLong("mailed_seq"),
                        row.getTimestamp("here_at").toInstant()))
                .single();
    }

    private List<Line> lines(String id, long behind, long upTo) {
        return database.sql(
                        "select seq, at, kind, source from chat_line where conversation = ? and seq > ? and seq <= ?"
                                + " order by seq limit ?")
                .params(id, behind, upTo, AT_ONCE)
                .query((row, number) -> new Line(
                        row.getLong("seq"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("kind"),
                        row.getString("source")))
                .list();
    }

    private void move(String id, String column, long seq) {
        database.sql("update conversation set " + column + " = ? where id = ?")
                .params(seq, id)
                .update();
    }
}
