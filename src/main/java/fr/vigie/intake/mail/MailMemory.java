package fr.vigie.intake.mail;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What was taken of our mailboxes, so that nothing is taken twice and nothing is passed over. */
@Component
class MailMemory {

    /** A mail that comes again after that is a new one. */
    private static final Duration KEPT = Duration.ofDays(400);

    private final JdbcClient database;
    private final Clock clock;

    MailMemory(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * How far a mailbox is done.
     *
     * @param validity under which the server numbers its mails
     * @param done     the highest number up to which all is taken
     * @param at       when that was written
     */
    record Place(long validity, long done, Instant at) {}

    /** What is known of a mail that bears this name already. */
    enum Known {
        NEW,
        TAKEN,
        /** The name is known, but of another mail. */
        OTHER
    }

    Optional<Place> place(String mailbox) {
        return database.sql("select validity, done, at from mailbox where name = ?")
                .param(mailbox)
                .query((row, number) -> new Place(
                        row.getLong("validity"),
                        row.getLong("done"),
                        row.getTimestamp("at").toInstant()))
                .optional();
    }

    /** Several nodes may read one mailbox: the one that is behind takes nothing back. */
    void done(String mailbox, long validity, long uid) {
        database.sql("""
                        insert into mailbox (name, validity, done, at) values (?, ?, ?, ?)
                        on conflict (name) do update set at = excluded.at, validity = excluded.validity,
                        done = case when mailbox.validity = excluded.validity
                               then greatest(mailbox.done, excluded.done) else excluded.done end""")
                .params(mailbox, validity, uid, Timestamp.from(clock.instant()))
                .update();
    }

    /**
     * Takes a mail, in the caller's transaction; another node that takes it too waits for the end of that.
     *
     * @param name        its Message-ID, or what stands for it
     * @param fingerprint of what it says
     */
    Known take(String name, String fingerprint, @Nullable String sender, Instant at) {
        var isNew = database.sql("insert into mail_taken (name, fingerprint, sender, at) values (?, ?, ?, ?)"
                                + " on conflict do nothing")
                        .params(name, fingerprint, sender, Timestamp.from(at))
                        .update()
                == 1;
        if (!isNew) {
            return Known.TAKEN;
        }
        var others = database.sql("select exists (select from mail_taken where name = ? and fingerprint <> ?)")
                .params(name, fingerprint)
                .query(Boolean.class)
                .single();
        return others ? Known.OTHER : Known.NEW;
    }

    @Scheduled(fixedDelayString = "PT12H", initialDelayString = "PT20M")
    void forget() {
        database.sql("delete from mail_taken where at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }
}
