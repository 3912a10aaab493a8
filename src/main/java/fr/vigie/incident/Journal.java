package fr.vigie.incident;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** What happened to each incident, in order; lines are only added. */
interface Journal extends Repository<JournalEntry, Long> {

    JournalEntry save(JournalEntry entry);

    List<JournalEntry> findByIncidentOrderById(String incident);

    Optional<JournalEntry> findByMessage(UUID message);
}
