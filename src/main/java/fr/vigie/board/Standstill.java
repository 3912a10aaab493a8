package fr.vigie.board;

import fr.vigie.board.Board.Stop;
import fr.vigie.board.Board.Stop.Kind;
import fr.vigie.client.KnownServices;
import fr.vigie.client.Language;
import fr.vigie.maintenance.Stoppage;
import fr.vigie.maintenance.Stoppage.State;
import fr.vigie.maintenance.Stoppages;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which services fail now, are stopped on purpose, or are to be stopped today. */
@Component
class Standstill {

    private static final Set<State> SHOWN = Set.of(State.RUNNING, State.ANNOUNCED, State.UNDECIDED);

    private final JdbcClient database;
    private final ObjectProvider<Stoppages> stoppages;
    private final KnownServices services;

    Standstill(JdbcClient database, ObjectProvider<Stoppages> stoppages, KnownServices services) {
        this.database = database;
        this.stoppages = stoppages;
        this.services = services;
    }

    /** What fails first, then what is stopped, then what will be. */
    List<Stop> at(Instant now) {
        var hours = Hours.at(now);
        var failing = database.sql(Question.FAILING.sql())
                .query((row, number) -> failing(row, hours))
                .list();
        var stopped = stoppages.stream()
                .flatMap(source -> source.between(now, hours.end()).stream())
                .filter(stoppage -> SHOWN.contains(stoppage.state()))
                .map(stoppage -> stop(stoppage, hours))
                .sorted((one, other) -> one.kind().compareTo(other.kind()));
        return Stream.concat(failing.stream(), stopped).toList();
    }

    private Stop failing(ResultSet row, Hours hours) throws SQLException {
        var kind = row.getInt("priority") == 1 ? Kind.INTERRUPTED : Kind.DEGRADED;
        return new Stop(
                kind,
                services.name(row.getString("service"), Language.FR)
                        + (kind == Kind.INTERRUPTED ? " : interruption" : " : dégradation") + " signalée "
                        + hours.when(row.getTimestamp("since").toInstant()));
    }

    private Stop stop(Stoppage stoppage, Hours hours) {
        var what = stoppage.services().stream()
                .map(service -> services.name(service, Language.FR))
                .collect(Collectors.joining(", "));
        var to = stoppage.to();
        var until = to == null ? "" : ", jusqu'à " + hours.until(to);
        if (stoppage.kind() == Stoppage.Kind.EMERGENCY) {
            return new Stop(
                    Kind.EMERGENCY,
                    what + " : arrêt d'urgence " + hours.since(stoppage.from())
                            + (to == null ? "" : ", retour prévu " + hours.when(to)));
        }
        if (stoppage.state() == State.RUNNING) {
            return new Stop(Kind.MAINTENANCE, what + " : maintenance " + hours.since(stoppage.from()) + until);
        }
        return new Stop(
                Kind.PLANNED,
                what + " : maintenance prévue " + hours.when(stoppage.from()) + until
                        + (stoppage.state() == State.UNDECIDED ? ", décision attendue" : ""));
    }
}
