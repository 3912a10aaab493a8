package fr.vigie.intake;

import fr.vigie.refusal.BrokenRule;
import fr.vigie.refusal.WrongState;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Says the same answer again to the same caller, key and request; the answer is kept with what it answers for, or not at all. */
@Component
class IdempotentAnswers {

    /** How long an answer is kept, as published in the README. */
    static final Duration KEPT = Duration.ofHours(24);

    /** After this, a request that never ended is taken for the victim of a crash. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    IdempotentAnswers(JdbcClient database, PlatformTransactionManager transactions, Clock clock) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    private record Kept(
            String fingerprint,
            @Nullable Integer status,
            @Nullable String reference,
            @Nullable String body) {

        Optional<Answer> answer() {
            return status == null || reference == null || body == null
                    ? Optional.empty()
                    : Optional.of(new Answer(status, reference, body));
        }
    }

    /**
     * Runs {@code request} once for this caller and key.
     *
     * @param fingerprint tells two requests apart
     * @throws BrokenRule when the key was used for another request
     * @throws WrongState while the first request still runs
     */
    Answer once(String caller, String key, String fingerprint, Supplier<Answer> request) {
        if (key.isBlank() || key.length() > 255 || key.indexOf('\0') >= 0) {
            throw new BrokenRule("L'en-tête Idempotency-Key compte de 1 à 255 caractères.");
        }
        // the database keeps microseconds: a claim must be found again as it was written
        var claim = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return begins(caller, key, fingerprint, claim)
                ? run(caller, key, claim, request)
                : again(caller, key, fingerprint);
    }

    private Answer run(String caller, String key, Instant claim, Supplier<Answer> request) {
        try {
            return transaction.execute(status -> {
                var answer = request.get();
                finish(caller, key, claim, answer);
                return answer;
            });
        } catch (RuntimeException refused) {
            // a request that changed nothing may be mended and sent under the same key
            database.sql(
                            "delete from idempotent_answer where caller = ? and key = ? and begun_at = ? and status is null")
                    .params(caller, key, Timestamp.from(claim))
                    .update();
            throw refused;
        }
    }

    private boolean begins(String caller, String key, String fingerprint, Instant now) {
        return database.sql("""
                        insert into idempotent_answer (caller, key, fingerprint, begun_at) values (?, ?, ?, ?)
                        on conflict (caller, key) do update
                        set fingerprint = excluded.fingerprint, begun_at = excluded.begun_at
                        where idempotent_answer.status is null and idempotent_answer.begun_at < ?
                        """)
                        .params(caller, key, fingerprint, Timestamp.from(now), Timestamp.from(now.minus(PATIENCE)))
                        .update()
                == 1;
    }

    private Answer again(String caller, String key, String fingerprint) {
        var kept = database.sql(
                        "select fingerprint, status, reference, body from idempotent_answer where caller = ? and key = ?")
                .params(caller, key)
                .query(Kept.class)
                .optional();
        if (kept.isPresent() && !kept.get().fingerprint().equals(fingerprint)) {
            throw new BrokenRule("Cette Idempotency-Key a déjà servi à une autre demande.");
        }
        return kept.flatMap(Kept::answer)
                .orElseThrow(() -> new WrongState("La même demande est en cours ; réessayez dans un instant."));
    }

    private void finish(String caller, String key, Instant claim, Answer answer) {
        var finished = database.sql("update idempotent_answer set status = ?, reference = ?, body = ?"
                        + " where caller = ? and key = ? and begun_at = ?")
                .params(answer.status(), answer.reference(), answer.body(), caller, key, Timestamp.from(claim))
                .update();
        if (finished != 1) {
            // so slow that it was taken for dead: the one that took over answers
            throw new WrongState("La même demande est en cours ; réessayez dans un instant.");
        }
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void forget() {
        database.sql("delete from idempotent_answer where begun_at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }
}
