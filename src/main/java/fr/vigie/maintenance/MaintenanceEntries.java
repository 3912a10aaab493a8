package fr.vigie.maintenance;

import java.util.List;
import org.springframework.data.repository.Repository;

/** What happened to each maintenance, in order; lines are only added. */
interface MaintenanceEntries extends Repository<Entry, Long> {

    Entry save(Entry entry);

    List<Entry> findByMaintenanceOrderById(String maintenance);
}
