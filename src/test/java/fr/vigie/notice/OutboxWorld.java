package fr.vigie.notice;

import fr.vigie.Emptied;
import fr.vigie.client.Carrier;
import fr.vigie.client.Language;
import fr.vigie.servicetime.Slot;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What tests of the outbox do with it, in the words of somebody who has something to tell. */
class OutboxWorld {

    static final Instant NOON = Instant.parse("2026-11-23T11:00:00Z");

    private final Outbox outbox;
    private final JdbcClient database;
    private final TransactionTemplate transactions;

    OutboxWorld(Outbox outbox, JdbcClient database, TransactionTemplate transactions) {
        this.outbox = outbox;
        this.database = database;
        this.transactions = transactions;
    }

    static String ticket() {
        return "INC-TEST-" + UUID.randomUUID().toString().substring(0, 8);
    }

    static Told told(String reference, NoticeKind kind, String occurrence, boolean urgent) {
        return new Told(
                reference,
                kind,
                occurrence,
                urgent,
                new Particulars(
                        reference,
                        "API",
                        null,
                        "api",
                        urgent ? 1 : 3,
                        NOON,
                        false,
                        "Support",
                        0,
                        null,
                        Slot.BUSINESS,
                        NOON));
    }

    static List<Addressee> by(Carrier carrier, String... addresses) {
        return Arrays.stream(addresses)
                .map(address -> new Addressee(carrier, address, Language.FR))
                .toList();
    }

    Set<Addressee> put(Told told, List<Addressee> to) {
        var written = transactions.execute(step -> outbox.put(told, to));
        return written == null ? Set.of() : written;
    }

    void put(ReadyMade told, List<Addressee> to) {
        transactions.executeWithoutResult(step -> outbox.put(told, to));
    }

    /** "SENT 1": the state of the notice to this recipient, and how often it was tried. */
    String state(String reference, String recipient) {
        return database.sql("select status || ' ' || attempts from notice where reference = ? and recipient = ?"
                        + " order by seq desc limit 1")
                .params(reference, recipient)
                .query(String.class)
                .single();
    }

    String why(String reference, String recipient) {
        return database.sql("select why from notice where reference = ? and recipient = ? order by seq desc limit 1")
                .params(reference, recipient)
                .query(String.class)
                .single();
    }

    void empty() {
        Emptied.of(database, "notice, wording");
    }
}
