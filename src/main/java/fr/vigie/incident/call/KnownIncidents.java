package fr.vigie.incident.call;

import fr.vigie.incident.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The few incidents that may be what somebody calls about. */
@Component
class KnownIncidents {

    private static final int SHOWN = 5;
    private static final String COLUMNS =
            "select reference, subject, client, service, priority, status, notified_at, restricted from incident";

    private final JdbcClient database;

    KnownIncidents(JdbcClient database) {
        this.database = database;
    }

    /** The last ones of a client, newest first; what belongs to another incident is left out. */
    List<Caller.Known> of(String client) {
        return database.sql(COLUMNS + " where client = ? and attached_to is null"
                        + " order by notified_at desc, reference desc limit ?")
                .params(client, SHOWN)
                .query(KnownIncidents::known)
                .list();
    }

    /** The open ones on a service, the most urgent first. */
    List<Caller.Known> openOn(String service) {
        return database.sql(COLUMNS + " where service = ? and status <> 'CLOSED'"
                        + " order by priority nulls last, notified_at desc, reference desc limit ?")
                .params(service, SHOWN)
                .query(KnownIncidents::known)
                .list();
    }

    private static Caller.Known known(ResultSet row, int number) throws SQLException {
        var status = Status.valueOf(row.getString("status"));
        return new Caller.Known(
                row.getString("reference"),
                row.getString("subject"),
                row.getString("client"),
                row.getString("service"),
                row.getObject("priority", Integer.class),
                status.label(),
                // what few may read takes no report in
                status != Status.CLOSED && !row.getBoolean("restricted"),
                row.getTimestamp("notified_at").toInstant());
    }
}
