package fr.vigie.rehearsal;

import java.time.Instant;
import java.util.List;

/** When people took up the tasks of incidents, as far as that is known. */
@FunctionalInterface
public interface TakenTasks {

    /** Those taken up from then on, the earliest first. */
    List<Taken> since(Instant from);
}
