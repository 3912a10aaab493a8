package fr.vigie.incident;

import fr.vigie.refusal.UnknownReference;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** All incidents, by their reference. */
@Component
class Incidents {

    /** An incident, and those to which it belongs. */
    private static final String CHAIN = "with recursive chain(reference, step) as (select cast(:reference as text), 0"
            + " union all select attached_to, step + 1 from incident join chain"
            + " on incident.reference = chain.reference where attached_to is not null and step < 20)";

    /** Those of them that are open. */
    private static final String OPEN_IN_CHAIN = " from incident join chain on incident.reference = chain.reference"
            + " where incident.status <> 'CLOSED' and not incident.restricted";

    private final JdbcClient database;

    Incidents(JdbcClient database) {
        this.database = database;
    }

    /**
     * Keeps it as it stands.
     *
     * @throws OptimisticLockingFailureException where somebody else changed it since it was read
     */
    Incident save(Incident incident) {
        var kept = incident.nextVersion();
        if (incident.version() == 0) {
            database.sql(IncidentRow.INSERT)
                    .params(IncidentRow.values(kept))
                    .param(kept.reference())
                    .update();
        } else if (database.sql(IncidentRow.UPDATE)
                        .params(IncidentRow.values(kept))
                        .params(kept.reference(), incident.version())
                        .update()
                == 0) {
            throw new OptimisticLockingFailureException("Incident " + kept.reference() + " was changed meanwhile");
        }
        return kept;
    }

    Optional<Incident> findById(String reference) {
        return database.sql("select * from incident where reference = ?")
                .param(reference)
                .query(IncidentRow::read)
                .optional();
    }

    /** @throws UnknownReference with a sentence, when there is none */
    Incident get(String reference) {
        return findById(reference).orElseThrow(() -> unknown(reference));
    }

    boolean existsById(String reference) {
        return is(database.sql("select exists (select from incident where reference = :reference)")
                .param("reference", reference));
    }

    /** The open incident that a report with this key belongs to. */
    Optional<Incident> openWithKey(String key) {
        return database.sql("select * from incident where dedup_key = :key and status <> 'CLOSED' for share")
                .param("key", key)
                .query(IncidentRow::read)
                .optional();
    }

    /** The open incident to which one with this key was attached: what is said of the one concerns the other. */
    Optional<Incident> openThatTook(String key) {
        return database.sql("select host.* from incident guest join incident host on host.reference = guest.attached_to"
                        + " where guest.dedup_key = :key and guest.status = 'CLOSED' and host.status <> 'CLOSED'"
                        + " order by guest.closed_at desc limit 1 for share of host")
                .param("key", key)
                .query(IncidentRow::read)
                .optional();
    }

    /**
     * This incident, or the open one that it was attached to in the end; empty where it is closed for good, or takes
     * nothing in because it is for few to know. One that is attached to another while it is waited for leads to that one.
     */
    Optional<Incident> openThatFollows(String reference) {
        return followedNow(reference).or(() -> followedNow(reference));
    }

    private Optional<Incident> followedNow(String reference) {
        return database.sql(CHAIN + " select incident.*" + OPEN_IN_CHAIN
                        + " order by step desc limit 1 for share of incident")
                .param("reference", reference)
                .query(IncidentRow::read)
                .optional();
    }

    /** Whether there is such an open one; for those who only read. */
    boolean goesOn(String reference) {
        return is(database.sql(CHAIN + " select exists (select" + OPEN_IN_CHAIN + ")")
                .param("reference", reference));
    }

    /** The incident that this very event opened or was attached to. */
    Optional<Incident> ofEvent(Channel channel, String externalId) {
        return database.sql("select incident.* from incident join report on report.incident = incident.reference"
                        + " where report.channel = ? and report.external_id = ?")
                .params(channel.name(), externalId)
                .query(IncidentRow::read)
                .optional();
    }

    /** Those that belong to this one, directly or, from former days, by way of another; the oldest first. */
    List<Incident> guestsOf(String master) {
        return database.sql("with recursive guest(reference, step) as ("
                        + "select reference, 1 from incident where attached_to = :master"
                        + " union all select incident.reference, step + 1 from incident join guest"
                        + " on incident.attached_to = guest.reference where step < 20)"
                        + " select incident.* from incident join guest on incident.reference = guest.reference"
                        + " order by notified_at, incident.reference")
                .param("master", master)
                .query(IncidentRow::read)
                .list();
    }

    /** Whether somebody of this address reported it, or more of it. */
    boolean isReportedFrom(String reference, String email) {
        return is(database.sql(
                        "select exists (select from report where incident = ? and lower(contact_email) = lower(?))")
                .params(reference, email));
    }

    /** Whether there is one that reports can be about; not one that is for few to know. */
    boolean takesReports(String reference) {
        return is(database.sql("select exists (select from incident where reference = ? and not restricted)")
                .param(reference));
    }

    boolean isReportedBy(String reference, String reporter) {
        return is(database.sql("select exists (select from incident where reference = ? and reported_by = ?)")
                .params(reference, reporter));
    }

    private static boolean is(StatementSpec question) {
        return question.query(Boolean.class).single();
    }

    static UnknownReference unknown(String reference) {
        return new UnknownReference("L'incident " + shown(reference) + " n'existe pas.");
    }

    /** A reference as somebody wrote it, short enough for a sentence. */
    static String shown(String reference) {
        return reference.length() > 40 ? reference.substring(0, 40) + "…" : reference;
    }
}
