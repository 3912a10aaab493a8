package fr.vigie.incident;

import fr.vigie.refusal.UnknownReference;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** All incidents, by their reference. */
interface Incidents extends ListCrudRepository<Incident, String> {

    /** The conditions of a filter in which what is not asked for is null. */
    String MATCHING = "(cast(:status as text) is null or status = :status)"
            + " and (cast(:priority as integer) is null or priority = :priority)"
            + " and (cast(:client as text) is null or client = :client)"
            + " and (cast(:reporter as text) is null or reported_by = :reporter)";

    /** An incident, and those to which it belongs. */
    String CHAIN = "with recursive chain(reference, step) as (select cast(:reference as text), 0"
            + " union all select attached_to, step + 1 from incident join chain on incident.reference = chain.reference"
            + " where attached_to is not null and step < 20)";

    /** Those of them that are open. */
    String OPEN_IN_CHAIN = " from incident join chain on incident.reference = chain.reference"
            + " where incident.status <> 'CLOSED' and not incident.restricted";

    /** The open incident that a report with this key belongs to. */
    @Query("select * from incident where dedup_key = :key and status <> 'CLOSED' for share")
    Optional<Incident> openWithKey(String key);

    /** The open incident to which one with this key was attached: what is said of the one concerns the other. */
    @Query("select host.* from incident guest join incident host on host.reference = guest.attached_to"
            + " where guest.dedup_key = :key and guest.status = 'CLOSED' and host.status <> 'CLOSED'"
            + " order by guest.closed_at desc limit 1 for share of host")
    Optional<Incident> openThatTook(String key);

    /**
     * This incident, or the open one that it was attached to in the end; empty where it is closed for good, or takes
     * nothing in because it is for few to know.
     */
    @Query(CHAIN + " select incident.*" + OPEN_IN_CHAIN + " order by step desc limit 1 for share of incident")
    Optional<Incident> followedNow(String reference);

    /** The same; one that is attached to another while it is waited for leads to that one. */
    default Optional<Incident> openThatFollows(String reference) {
        return followedNow(reference).or(() -> followedNow(reference));
    }

    /** Whether there is such an open one; for those who only read. */
    @Query(CHAIN + " select exists (select" + OPEN_IN_CHAIN + ")")
    boolean goesOn(String reference);

    /** The incident that this very event opened or was attached to. */
    @Query("select incident.* from incident join report on report.incident = incident.reference"
            + " where report.channel = :channel and report.external_id = :externalId")
    Optional<Incident> ofEvent(Channel channel, String externalId);

    /** Those that belong to this one, directly or, from former days, by way of another; the oldest first. */
    @Query("with recursive guest(reference, step) as ("
            + "select reference, 1 from incident where attached_to = :master"
            + " union all select incident.reference, step + 1 from incident join guest"
            + " on incident.attached_to = guest.reference where step < 20)"
            + " select incident.* from incident join guest on incident.reference = guest.reference"
            + " order by notified_at, incident.reference")
    List<Incident> guestsOf(String master);

    /** What waits for a person, the most urgent first. */
    @Query("select * from incident where status <> 'CLOSED' and underway"
            + " order by priority nulls first, notified_at, reference limit :most")
    List<Incident> mostUrgent(int most);

    /**
     * Some of what waits for a person, the oldest first: nobody changes their order meanwhile.
     *
     * @param after the last of those before; empty for the first ones
     */
    @Query("select reference from incident where status <> 'CLOSED' and underway"
            + " and (:after = '' or (notified_at, reference) >"
            + " (select notified_at, reference from incident where reference = :after))"
            + " order by notified_at, reference limit :most")
    List<String> underway(String after, int most);

    /**
     * Those that no process carries, of whom we heard until then, the oldest first.
     *
     * @param after the last of those before; empty for the first ones
     */
    @Query("select reference from incident where status <> 'CLOSED' and not underway and notified_at <= :until"
            + " and (:after = '' or (notified_at, reference) >"
            + " (select notified_at, reference from incident where reference = :after))"
            + " order by notified_at, reference limit :most")
    List<String> unbegun(String after, Instant until, int most);

    /** The opened ones of a service that reached us in between, and neither belong to another nor were dismissed. */
    @Query("select * from incident where service = :service and priority <= :mostPriority"
            + " and notified_at between :from and :to and opened_at is not null"
            + " and (outcome is null or outcome not in ('ATTACHED', 'DISMISSED')) order by notified_at, reference")
    List<Incident> ownOn(String service, int mostPriority, Instant from, Instant to);

    /** Newest first. */
    @Query("select * from incident where " + MATCHING
            + " order by notified_at desc, reference desc limit :size offset :offset")
    List<Incident> matching(
            @Nullable String status,
            @Nullable Integer priority,
            @Nullable String client,
            @Nullable String reporter,
            int size,
            long offset);

    @Query("select count(*) from incident where " + MATCHING)
    long countMatching(
            @Nullable String status, @Nullable Integer priority, @Nullable String client, @Nullable String reporter);

    /** Whether somebody of this address reported it, or more of it. */
    @Query("select exists (select from report where incident = :reference and lower(contact_email) = lower(:email))")
    boolean isReportedFrom(String reference, String email);

    /** Whether there is one that reports can be about; not one that is for few to know. */
    @Query("select exists (select from incident where reference = :reference and not restricted)")
    boolean takesReports(String reference);

    @Query("select exists (select from incident where reference = :reference and reported_by = :reporter)")
    boolean isReportedBy(String reference, String reporter);

    /** @throws UnknownReference with a sentence, when there is none */
    default Incident get(String reference) {
        return findById(reference).orElseThrow(() -> unknown(reference));
    }

    static UnknownReference unknown(String reference) {
        return new UnknownReference("L'incident " + shown(reference) + " n'existe pas.");
    }

    /** A reference as somebody wrote it, short enough for a sentence. */
    static String shown(String reference) {
        return reference.length() > 40 ? reference.substring(0, 40) + "…" : reference;
    }
}
