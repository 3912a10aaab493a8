package fr.vigie.problem;

import fr.vigie.refusal.UnknownReference;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** All problems, by their reference. */
interface Problems extends ListCrudRepository<Problem, String> {

    /** The conditions of a filter in which what is not asked for is null. */
    String MATCHING = "(cast(:status as text) is null or status = :status)"
            + " and (cast(:service as text) is null or service = :service)";

    /** Nobody else changes it until the transaction ends. */
    @Query("select * from problem where reference = :reference for update")
    Optional<Problem> locked(String reference);

    /** The open ones of a service, the oldest first. */
    @Query("select * from problem where service = :service and status <> 'CLOSED' order by opened_at, reference")
    List<Problem> openOn(String service);

    /** The open ones that explain this incident, the oldest first. */
    @Query("select problem.* from problem join problem_incident on problem = reference"
            + " where incident = :incident and status <> 'CLOSED' order by opened_at, reference")
    List<Problem> openThatExplain(String incident);

    @Query("select exists (select from problem where origin = 'INCIDENT' and found_by = :incident)")
    boolean isFoundBy(String incident);

    /** What this ticket or maintenance is to mend. */
    @Query("select * from problem where change = :change and status <> 'CLOSED'")
    Optional<Problem> mendedBy(String change);

    /** What agents see on new incidents of a service, the newest first. */
    @Query("select * from problem where service = :service and known_since is not null and status <> 'CLOSED'"
            + " order by known_since desc, reference desc")
    List<Problem> knownOn(String service);

    /** Newest first. */
    @Query("select * from problem where " + MATCHING
            + " order by opened_at desc, reference desc limit :size offset :offset")
    List<Problem> matching(@Nullable String status, @Nullable String service, int size, long offset);

    @Query("select count(*) from problem where " + MATCHING)
    long countMatching(@Nullable String status, @Nullable String service);

    /** @throws UnknownReference with a sentence, when there is none */
    default Problem get(String reference) {
        return findById(reference).orElseThrow(() -> ProblemReferences.unknown(reference));
    }

    /** As {@link #get}, for whoever is to change it. */
    default Problem take(String reference) {
        return locked(reference).orElseThrow(() -> ProblemReferences.unknown(reference));
    }
}
