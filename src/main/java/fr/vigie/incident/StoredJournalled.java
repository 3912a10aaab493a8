package fr.vigie.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads where incidents stood from the facts that stand beside each line of the journal. */
@Component
@Transactional(readOnly = true, timeout = 30)
class StoredJournalled implements JournalledIncidents {

    private static final String FACTS = "client, service, status, priority, outcome, restricted, escalation_level,"
            + " notified_at, acknowledge_by, opened_at, intervene_by, intervened_at, restored_at, closed_at";

    private final JdbcClient database;

    StoredJournalled(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<JournalledIncident> of(String client, Instant from, Instant to, Instant asOf, int most) {
        return database.sql("""
                        with told as (
                          select distinct incident from journal
                          where client = :client and notified_at >= :from and notified_at < :to and at <= :asOf),
                        last as (
                          select stood.* from told cross join lateral (
                            select incident as reference, FACTS from journal j
                            where j.incident = told.incident and j.at <= :asOf and j.notified_at is not null
                            order by coalesce(j.incident_version, -1) desc, j.id desc limit 1) stood
                          where stood.client = :client
                          union all
                          select reference, FACTS from incident i
                          where client = :client and client_known and notified_at >= :from and notified_at < :to
                            and notified_at <= :asOf
                            and exists (
                              select from journal j
                              where j.incident = i.reference and j.at <= :asOf and j.notified_at is null)
                            and not exists (
                              select from journal j
                              where j.incident = i.reference and j.at <= :asOf and j.notified_at is not null))
                        select last.*, array(
                            select j.priority from journal j
                            where j.incident = last.reference and j.at <= :asOf and j.priority is not null
                              and j.kind in ('OPENED', 'PRIORITY_CHANGED')
                            order by j.id) as judged,
                          exists (
                            select from journal j
                            where j.incident = last.reference and j.at <= :asOf and j.kind = 'CLOSED') as over
                        from last order by notified_at, reference limit :most
                        """.replace("FACTS", FACTS))
                .param("client", client)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .param("asOf", Timestamp.from(asOf))
                .param("most", most)
                .query((row, number) -> read(row))
                .list();
    }

    @Override
    public Map<String, String> subjects(Collection<String> references) {
        var subjects = new HashMap<String, String>();
        database.sql("select reference, subject from incident where reference = any(:references)")
                .param("references", references.toArray(new String[0]))
                .query(row -> {
                    subjects.put(row.getString("reference"), row.getString("subject"));
                });
        return subjects;
    }

    @Override
    public Set<String> openAmong(Collection<String> references) {
        return Set.copyOf(
                database.sql("select reference from incident where reference = any(:references) and status <> 'CLOSED'")
                        .param("references", references.toArray(new String[0]))
                        .query(String.class)
                        .list());
    }

    @Override
    public Map<String, Integer> perClient(Instant from, Instant to) {
        var counts = new HashMap<String, Integer>();
        database.sql(
                        "select case when client_known then client else '' end as whose, count(*) as how_many from incident"
                                + " where notified_at >= :from and notified_at < :to group by 1")
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query(row -> {
                    counts.put(row.getString("whose"), row.getInt("how_many"));
                });
        return counts;
    }

    private static JournalledIncident read(ResultSet row) throws SQLException {
        var outcome = Optional.ofNullable(row.getString("outcome")).map(Outcome::valueOf);
        var priority = row.getObject("priority", Integer.class);
        var status = Status.valueOf(row.getString("status"));
        boolean attached = outcome.filter(Outcome.ATTACHED::equals).isPresent();
        var times = StoredMilestones.of(row);
        return new JournalledIncident(
                row.getString("reference"),
                row.getString("client"),
                row.getString("service"),
                status,
                priority,
                judged((Integer[]) row.getArray("judged").getArray(), priority),
                outcome.orElse(null),
                row.getBoolean("restricted"),
                row.getInt("escalation_level"),
                // what was done about the incident to which it belongs was not done for it
                attached ? times.own() : times,
                status == Status.CLOSED && (!attached || row.getBoolean("over")));
    }

    /** Each change once; what it has now comes last, whether or not an old line of the journal says so. */
    private static List<Integer> judged(Integer[] said, @Nullable Integer now) {
        var judged = new ArrayList<Integer>();
        Stream.concat(Arrays.stream(said), Stream.ofNullable(now))
                .filter(priority ->
                        judged.isEmpty() || !judged.get(judged.size() - 1).equals(priority))
                .forEach(judged::add);
        return List.copyOf(judged);
    }
}
