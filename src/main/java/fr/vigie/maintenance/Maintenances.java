package fr.vigie.maintenance;

import fr.vigie.refusal.UnknownReference;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** All maintenances, by their reference. */
interface Maintenances extends ListCrudRepository<Maintenance, String> {

    /** This one, which nobody else changes until the transaction ends. */
    @Query("select * from maintenance where reference = :reference for update")
    Optional<Maintenance> locked(String reference);

    /** Those that stop one of these services at some time of this window, the one of this reference apart. */
    @Query("select * from maintenance where status in ('TO_APPROVE', 'ANNOUNCED', 'RUNNING')"
            + " and services && cast(:services as text[]) and reference <> :reference"
            + " and starts_at < :to and ends_at > :from order by starts_at, reference")
    List<Maintenance> overlapping(String[] services, Instant from, Instant to, String reference);

    /** Those that clients were told of, of which any part, as they were told or as it happened, lies in the span. */
    @Query("select * from maintenance where told_from is not null and coalesce(started_at, told_from) < :to"
            + " and (status = 'RUNNING' or coalesce(finished_at, told_to) > :from)"
            + " order by coalesce(started_at, told_from), reference")
    List<Maintenance> between(Instant from, Instant to);

    /** The latest window first. */
    @Query("select * from maintenance where cast(:status as text) is null or status = :status"
            + " order by coalesce(starts_at, requested_at) desc, reference desc limit :size offset :offset")
    List<Maintenance> page(@Nullable String status, int size, long offset);

    @Query("select count(*) from maintenance where cast(:status as text) is null or status = :status")
    long countOf(@Nullable String status);

    @Query("select incident from maintenance_incident where maintenance = :reference order by incident")
    List<String> incidentsOf(String reference);

    /** @throws UnknownReference with a sentence, when there is none */
    default Maintenance get(String reference) {
        return locked(reference).orElseThrow(() -> unknown(reference));
    }

    static UnknownReference unknown(String reference) {
        var shown = reference.length() > 40 ? reference.substring(0, 40) + "…" : reference;
        return new UnknownReference("La maintenance " + shown + " n'existe pas.");
    }
}
