package fr.vigie.incident;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Incidents in their order: what waits for people, and what somebody asks for. */
@Component
class IncidentLists {

    /** The conditions of a filter in which what is not asked for is null. */
    private static final String MATCHING = "(cast(:status as text) is null or status = :status)"
            + " and (cast(:priority as integer) is null or priority = :priority)"
            + " and (cast(:client as text) is null or client = :client)"
            + " and (cast(:reporter as text) is null or reported_by = :reporter)";

    private static final String BEHIND = " and (:after = '' or (notified_at, reference) >"
            + " (select notified_at, reference from incident where reference = :after))"
            + " order by notified_at, reference limit :most";

    private final JdbcClient database;

    IncidentLists(JdbcClient database) {
        this.database = database;
    }

    /** What waits for a person, the most urgent first. */
    List<Incident> mostUrgent(int most) {
        return database.sql("select * from incident where status <> 'CLOSED' and underway"
                        + " order by priority nulls first, notified_at, reference limit ?")
                .param(most)
                .query(IncidentRow::read)
                .list();
    }

    /**
     * Some of what waits for a person, the oldest first: nobody changes their order meanwhile.
     *
     * @param after the last of those before; empty for the first ones
     */
    List<String> underway(String after, int most) {
        return database.sql("select reference from incident where status <> 'CLOSED' and underway" + BEHIND)
                .param("after", after)
                .param("most", most)
                .query(String.class)
                .list();
    }

    /**
     * Those that no process carries, of whom we heard until then, the oldest first.
     *
     * @param after the last of those before; empty for the first ones
     */
    List<String> unbegun(String after, Instant until, int most) {
        return database.sql("select reference from incident"
                        + " where status <> 'CLOSED' and not underway and notified_at <= :until" + BEHIND)
                .param("after", after)
                .param("until", Timestamp.from(until))
                .param("most", most)
                .query(String.class)
                .list();
    }

    /** The opened ones of a service that reached us in between, and neither belong to another nor were dismissed. */
    List<Incident> ownOn(String service, int mostPriority, Instant from, Instant to) {
        return database.sql("select * from incident where service = ? and priority <= ?"
                        + " and notified_at between ? and ? and opened_at is not null"
                        + " and (outcome is null or outcome not in ('ATTACHED', 'DISMISSED'))"
                        + " order by notified_at, reference")
                .params(service, mostPriority, Timestamp.from(from), Timestamp.from(to))
                .query(IncidentRow::read)
                .list();
    }

    /** Newest first. */
    List<Incident> matching(IncidentFilter filter, int size, long offset) {
        return asked(
                        database.sql("select * from incident where " + MATCHING
                                + " order by notified_at desc, reference desc limit :size offset :offset"),
                        filter)
                .param("size", size)
                .param("offset", offset)
                .query(IncidentRow::read)
                .list();
    }

    long countMatching(IncidentFilter filter) {
        return asked(database.sql("select count(*) from incident where " + MATCHING), filter)
                .query(Long.class)
                .single();
    }

    private static StatementSpec asked(StatementSpec question, IncidentFilter filter) {
        return question.param("status", filter.status())
                .param("priority", filter.priority())
                .param("client", filter.client())
                .param("reporter", filter.reporter());
    }
}
