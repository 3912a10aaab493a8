package fr.vigie.intake.mail;

import fr.vigie.intake.Door;
import fr.vigie.intake.Doors;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/** Brings a mail to the desk whatever is wrong with it: what can't be kept as it should be is kept as it can be. */
@Component
class MailIntake {

    private static final Logger log = LoggerFactory.getLogger(MailIntake.class);
    private static final int TRIES = 3;

    private final MailDesk desk;
    private final Doors doors;

    MailIntake(MailDesk desk, Doors doors) {
        this.desk = desk;
        this.doors = doors;
    }

    /**
     * Whether it is committed now, in one form or another.
     *
     * @throws RuntimeException where our database is away: nothing is wrong with the mail then
     */
    boolean isSafe(Arrived mail) {
        var readable = new AtomicBoolean();
        if (succeeds(one -> readable.set(desk.take(one)), mail)) {
            if (readable.get()) {
                doors.heard(Door.MAIL);
            } else {
                doors.refused(Door.MAIL);
            }
            return true;
        }
        if (succeeds(desk::park, mail)) {
            doors.refused(Door.MAIL);
            return true;
        }
        return false;
    }

    /** Whether this very mail asks more of the database than it can give, while it answers well otherwise. */
    private static boolean isTooMuch(DataAccessResourceFailureException failure) {
        return failure.getRootCause() instanceof SQLException cause
                && String.valueOf(cause.getSQLState()).matches("53200|54.{3}");
    }

    /** What says that our database is away or its disk full, however deep Spring Data has wrapped it. */
    private static Optional<RuntimeException> away(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RecoverableDataAccessException recoverable) {
                return Optional.of(recoverable);
            }
            if (cause instanceof CannotCreateTransactionException unreachable) {
                return Optional.of(unreachable);
            }
            if (cause instanceof DataAccessResourceFailureException lacking && !isTooMuch(lacking)) {
                return Optional.of(lacking);
            }
        }
        return Optional.empty();
    }

    private static boolean succeeds(Consumer<Arrived> way, Arrived mail) {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            try {
                way.accept(mail);
                return true;
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError broken) {
                var away = away(broken);
                if (away.isPresent()) {
                    throw away.get();
                }
                // what the mail says stays out of the log
                log.warn(
                        "A mail of {} bytes can't be kept (try {}): {}",
                        mail.size(),
                        attempt,
                        broken.getClass().getName());
            }
        }
        return false;
    }
}
