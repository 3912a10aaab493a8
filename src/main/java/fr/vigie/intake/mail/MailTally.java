package fr.vigie.intake.mail;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what mails became, by when our server had them: what waited out an outage is no storm. */
@Component
class MailTally {

    private final JdbcClient database;

    MailTally(JdbcClient database) {
        this.database = database;
    }

    /**
     * What became of one mail.
     *
     * @param stranger  whether its sender is neither a client's nor ours
     * @param opened    whether it opened a ticket
     * @param collected whether it went to the ticket of many
     * @param kept      bytes of its files
     */
    record Became(boolean stranger, boolean opened, boolean collected, long kept) {}

    /** Writes it down, in the transaction that took the mail. */
    void note(String name, String fingerprint, Became became) {
        database.sql("update mail_taken set stranger = ?, opened = ?, collected = ?, kept = ?"
                        + " where name = ? and fingerprint = ?")
                .params(became.stranger(), became.opened(), became.collected(), became.kept())
                .params(name, fingerprint)
                .update();
    }

    /** How many mails of this sender came. */
    long came(String sender, Instant from, Instant to) {
        return count("count(*)", "sender = ?", from, to, sender);
    }

    /** How many tickets this sender opened. */
    long openedBy(String sender, Instant from, Instant to) {
        return count("count(*)", "opened and sender = ?", from, to, sender);
    }

    /** How many tickets strangers opened. */
    long openedByStrangers(Instant from, Instant to) {
        return count("count(*)", "opened and stranger", from, to);
    }

    /** How many tickets mails opened. */
    long opened(Instant from, Instant to) {
        return count("count(*)", "opened", from, to);
    }

    /** Whether a mail went to the ticket of many. */
    boolean collected(Instant from, Instant to) {
        return count("count(*)", "collected", from, to) > 0;
    }

    /** Bytes that were kept of this sender's mails. */
    long keptOf(String sender, Instant from, Instant to) {
        return count("sum(kept)", "kept > 0 and sender = ?", from, to, sender);
    }

    /** Bytes that were kept of the mails of strangers. */
    long keptOfStrangers(Instant from, Instant to) {
        return count("sum(kept)", "kept > 0 and stranger", from, to);
    }

    /** Bytes that were kept of all mails. */
    long kept(Instant from, Instant to) {
        return count("sum(kept)", "kept > 0", from, to);
    }

    private long count(String what, String which, Instant from, Instant to, Object... values) {
        return database.sql(
                        "select coalesce(" + what + ", 0) from mail_taken where " + which + " and at between ? and ?")
                .params(values)
                .params(Timestamp.from(from), Timestamp.from(to))
                .query(Long.class)
                .single();
    }
}
