package fr.vigie.incident;

import fr.vigie.refusal.UnknownReference;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** All incidents, by their reference. */
interface Incidents extends ListCrudRepository<Incident, String> {

    /** The open incident that a report with this key belongs to. */
    @Query("select * from incident where dedup_key = :key and status <> 'CLOSED' for share")
    Optional<Incident> openWithKey(String key);

    /** The incident that this very event opened or was attached to. */
    @Query("select incident.* from incident join report on report.incident = incident.reference"
            + " where report.channel = :channel and report.external_id = :externalId")
    Optional<Incident> ofEvent(Channel channel, String externalId);

    /** @throws UnknownReference with a sentence, when there is none */
    default Incident get(String reference) {
        return findById(reference)
                .orElseThrow(() -> new UnknownReference("L'incident " + shown(reference) + " n'existe pas."));
    }

    private static String shown(String reference) {
        return reference.length() > 40 ? reference.substring(0, 40) + "…" : reference;
    }
}
