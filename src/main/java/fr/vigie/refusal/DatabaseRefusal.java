package fr.vigie.refusal;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;

/** What the database means by its failures, where it is not a fault of ours. */
class DatabaseRefusal {

    /** PostgreSQL: "invalid byte sequence", which a text from JSON only gets by the character U+0000. */
    private static final String NUL_IN_TEXT = "22021";

    /** PostgreSQL: "deadlock detected", and "could not serialize access". */
    private static final Set<String> CROSSED = Set.of("40P01", "40001");

    /** PostgreSQL's class of what it has not enough of: disk (53100), memory, connections. */
    private static final String NO_ROOM = "53";

    static Optional<Refusal> of(SQLException failure) {
        var state = Optional.ofNullable(failure.getSQLState()).orElse("");
        if (state.equals(NUL_IN_TEXT)) {
            return Optional.of(
                    new Unreadable("Un texte de la demande contient le caractère U+0000, qui est interdit."));
        }
        if (CROSSED.contains(state)) {
            // not a conflict: a machine that is told so would not try again
            return Optional.of(new NotNow(
                    "Une autre demande modifiait la même chose au même instant ; réessayez dans quelques instants."));
        }
        // 08: connection exceptions; 57P: the server is stopping or starting
        if (failure instanceof SQLTransientConnectionException || state.startsWith("08") || state.startsWith("57P")) {
            return Optional.of(new NotNow("La base de données ne répond pas ; réessayez dans quelques instants."));
        }
        if (state.startsWith(NO_ROOM)) {
            return Optional.of(
                    new NotNow("La base de données manque de place ou de moyens ; réessayez dans quelques instants."));
        }
        return Optional.empty();
    }

    private DatabaseRefusal() {}
}
