package fr.vigie.maintenance.emergency;

import fr.vigie.refusal.UnknownReference;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** All interruptions, by their reference. */
interface Interruptions extends ListCrudRepository<Interruption, String> {

    @Query("select * from interruption where declaration = :id")
    Optional<Interruption> declaredAs(UUID id);

    @Query("select * from interruption where state not in ('REFUSED', 'OVER') order by declared_at, reference")
    List<Interruption> open();

    /** The latest first. */
    @Query("select * from interruption order by declared_at desc, reference desc limit 200")
    List<Interruption> latest();

    /** Those of which any part lies in the span, the earliest first. */
    @Query("select * from interruption where started_at < :to and coalesce(over_at, 'infinity') > :from"
            + " order by started_at, reference")
    List<Interruption> between(Instant from, Instant to);

    /** @throws UnknownReference with a sentence, when there is none */
    default Interruption get(String reference) {
        return findById(reference)
                .orElseThrow(() -> new UnknownReference("L'interruption "
                        + (reference.length() > 40 ? reference.substring(0, 40) + "…" : reference) + " n'existe pas."));
    }
}
