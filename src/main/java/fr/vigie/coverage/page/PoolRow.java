package fr.vigie.coverage.page;

import fr.vigie.coverage.Pool;
import fr.vigie.coverage.Stretch;
import java.time.Instant;
import java.util.List;

/**
 * A pool and how it stands now.
 *
 * @param group  its name outside
 * @param due    whether it is its hour
 * @param lacks  whether it is due and somebody is missing
 * @param people those who are on duty
 * @param when   until when it is due, or from when on
 */
record PoolRow(String group, String label, boolean due, boolean lacks, List<Someone> people, String when) {

    static PoolRow of(Pool pool, Ahead ahead, Instant now, Said said, People people) {
        return ahead.at(pool, now)
                .map(stretch -> new PoolRow(
                        pool.group(),
                        pool.label(),
                        true,
                        stretch.lacks(),
                        people.of(stretch.people()),
                        ahead.end(stretch).map(said::until).orElse("sans changement prévu")))
                .orElseGet(() -> new PoolRow(
                        pool.group(),
                        pool.label(),
                        false,
                        false,
                        List.of(),
                        ahead.after(pool, now)
                                .map(next -> later(next, said, people))
                                .orElse(pool == Pool.EVENT_ON_CALL ? "aucun événement prévu" : "rien de prévu")));
    }

    private static String later(Stretch next, Said said, People people) {
        return said.from(next.from())
                + Said.COLON
                + (next.people().isEmpty() ? "trou, personne" : people.names(next.people()));
    }
}
