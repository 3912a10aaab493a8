package fr.vigie.notice;

import fr.vigie.client.Carrier;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the outbox as they are written and read: one a notice, recipient and carrier, and one a wording. */
@Component
class OutboxRows {

    private final JdbcClient database;
    private final Clock clock;

    OutboxRows(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    UUID insert(Wording wording) {
        var id = UUID.randomUUID();
        database.sql("insert into wording (id, language, subject, brief, body) values (?, ?, ?, ?, ?)")
                .params(id, wording.language().name(), wording.subject(), wording.brief(), wording.body())
                .update();
        return id;
    }

    /** One statement for all of them: an outage has thousands of recipients. */
    void insert(Fact told, List<Addressee> some, UUID wording) {
        insert(told, some, NoticeStatus.PENDING, wording, null);
    }

    /** Writes down that this is told to none of them; it needs no words. */
    void holdBack(Fact told, List<Addressee> some) {
        insert(told, some, NoticeStatus.FAILED, null, RateLadder.SUSPECTED);
    }

    /** The same where no person knows yet: the relay takes it, and gives it up. */
    void suspect(Fact told, List<Addressee> some, UUID wording) {
        insert(told, some, NoticeStatus.PENDING, wording, RateLadder.SUSPECTED);
    }

    private void insert(
            Fact told, List<Addressee> some, NoticeStatus status, @Nullable UUID wording, @Nullable String why) {
        if (some.isEmpty()) {
            return;
        }
        var now = Timestamp.from(clock.instant());
        database.sql("""
                        insert into notice
                        (id, fact, reference, kind, occurrence, carrier, recipient, status, at, wording, urgent, due_at, why)
                        select id, fact, ?, ?, ?, carrier, recipient, ?, ?, ?, ?, ?, ?
                        from unnest(?::uuid[], ?::text[], ?::text[], ?::text[]) as row (id, fact, carrier, recipient)
                        on conflict (fact) do nothing""")
                .params(told.reference(), told.kind().name(), told.occurrence())
                .params(status.name(), now, wording, told.urgent(), status == NoticeStatus.PENDING ? now : null, why)
                .param(some.stream().map(addressee -> UUID.randomUUID()).toArray(UUID[]::new))
                .param(strings(some, addressee -> told.fact(addressee.carrier(), addressee.address())))
                .param(strings(some, addressee -> addressee.carrier().name()))
                .param(strings(some, Addressee::address))
                .update();
    }

    /** What its recipients are to read before an urgent notice does not let that one wait; what is in hand is tried again like it. */
    void hurry(Fact told, List<Addressee> some) {
        database.sql("""
                        update notice set urgent = true,
                            due_at = case when status = 'SENDING' then due_at else least(due_at, ?) end
                        where reference = ? and recipient = any (?) and due_at is not null
                        and status in ('PENDING', 'UNKNOWN', 'SENDING')""")
                .params(Timestamp.from(clock.instant()), told.reference())
                .param(strings(some, Addressee::address))
                .update();
    }

    Set<String> known(Collection<String> facts, Instant since) {
        return database.sql("select fact from notice where fact = any (?) and at >= ?")
                .param(facts.toArray(String[]::new))
                .param(Timestamp.from(since))
                .query(String.class)
                .set();
    }

    List<NoticeView> about(String reference) {
        return database.sql(
                        "select kind, carrier, recipient, status, at from notice where reference = ? order by at, seq")
                .param(reference)
                .query((row, number) -> new NoticeView(
                        NoticeKind.valueOf(row.getString("kind")),
                        Carrier.valueOf(row.getString("carrier")),
                        row.getString("recipient"),
                        NoticeStatus.valueOf(row.getString("status")),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    Map<String, Instant> accepted(String reference, Collection<NoticeKind> kinds, String occurrence) {
        return database
                .sql("""
                        select recipient, min(coalesce(accepted_at, at)) as accepted from notice
                        where reference = ? and kind = any (?) and starts_with(occurrence, ?)
                        and status in ('SENT', 'DELIVERED') group by recipient""")
                .param(reference)
                .param(kinds.stream().map(Enum::name).toArray(String[]::new))
                .param(occurrence)
                .query((row, number) -> Map.entry(
                        row.getString("recipient"), row.getTimestamp("accepted").toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    int open() {
        return database.sql("select count(*) from notice where due_at is not null and carrier <> ?")
                .param(Carrier.WEBHOOK.name())
                .query(Integer.class)
                .single();
    }

    private static String[] strings(List<Addressee> some, Function<Addressee, String> which) {
        return some.stream().map(which).toArray(String[]::new);
    }
}
