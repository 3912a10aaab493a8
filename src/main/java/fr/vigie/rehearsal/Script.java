package fr.vigie.rehearsal;

import fr.vigie.servicetime.Hours;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that the stage needs to play: it reads nothing else.
 *
 * @param until      when the play ends, whatever is still open
 * @param rota       in the order in which pools are offered a ticket
 * @param atOnce     how many tickets a person works on at a time
 * @param holidays   the public holidays of the span
 * @param exceptions the days on which support is there at other hours
 * @param today      the deployed files, by name
 * @param edited     the files laid over them, by name
 */
public record Script(
        Instant until,
        List<Arrival> arrivals,
        List<Watch> rota,
        int atOnce,
        Set<LocalDate> holidays,
        Map<LocalDate, List<Hours>> exceptions,
        Map<String, byte[]> today,
        Map<String, byte[]> edited) {

    /** The same with nothing edited. */
    Script asToday() {
        return new Script(until, arrivals, rota, atOnce, holidays, exceptions, today, Map.of());
    }
}
