package fr.vigie.problem;

import java.util.List;
import org.springframework.data.repository.Repository;

/** What happened to each problem, in order; lines are only added. */
interface Entries extends Repository<Entry, Long> {

    Entry save(Entry entry);

    List<Entry> findByProblemOrderById(String problem);
}
