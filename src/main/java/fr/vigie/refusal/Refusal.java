package fr.vigie.refusal;

import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** Something asked of Vigie that it does not do; nothing has changed. The message is for the one who asked. */
public abstract sealed class Refusal extends RuntimeException
        permits Unidentified, Unreadable, BrokenRule, UnknownReference, WrongState, TooLarge, TooOften, NotNow {

    Refusal(String sentence) {
        super(sentence);
    }

    /** The refusal behind a failure that engines and frameworks have wrapped on its way to the door. */
    public static Optional<Refusal> behind(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return Optional.of(refusal);
            }
            if (cause instanceof OptimisticLockingFailureException) {
                return Optional.of(WrongState.overtaken());
            }
            if (cause instanceof SQLException database) {
                return DatabaseRefusal.of(database);
            }
        }
        return Optional.empty();
    }

    /** What the one at the door reads. */
    public String sentence() {
        return String.valueOf(getMessage());
    }

    /** The HTTP status under which every door answers this refusal. */
    public abstract int status();

    /** What kind of refusal this is, in a few French words: the title of the problem document. */
    public abstract String title();
}
