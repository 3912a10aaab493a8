package fr.vigie.maintenance.emergency;

import java.util.List;
import org.springframework.data.repository.Repository;

/** What happened to each interruption, in order; lines are only added. */
interface InterruptionJournal extends Repository<InterruptionEntry, Long> {

    InterruptionEntry save(InterruptionEntry entry);

    List<InterruptionEntry> findByInterruptionOrderById(String interruption);
}
