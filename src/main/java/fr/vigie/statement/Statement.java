package fr.vigie.statement;

import fr.vigie.status.Month;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A month of one client.
 *
 * @param code        of the client
 * @param name        as the directory has it today; no figure
 * @param asOf        what was written down until then is what is counted
 * @param unsettled   whether something of its incidents can still change
 * @param counted     in the order in which they reached us
 * @param apart       the incidents that are listed and stand in no sum
 * @param services    how they did, beside what is counted from the journal
 */
record Statement(
        String code,
        String name,
        Month month,
        Instant asOf,
        boolean unsettled,
        List<Row> rows,
        List<Line> counted,
        List<Line> apart,
        Services services) {

    /**
     * The services as the tickets tell of them, and not the journal.
     *
     * @param at        when they were read
     * @param unsettled whether something of them can still change
     */
    record Services(Instant at, boolean unsettled, List<ServiceRow> rows) {}

    /** Whether something in it can still change. */
    boolean provisional() {
        return unsettled || services.unsettled();
    }

    /** Where it ends: with the month, or where that still runs, now. */
    Instant end() {
        return month.passed(asOf).to();
    }

    /** Whether the month is over. */
    boolean over() {
        return !month.to().isAfter(asOf);
    }

    /** Of everything that it lists. */
    List<String> references() {
        return Stream.concat(counted.stream(), apart.stream())
                .map(line -> line.incident().reference())
                .toList();
    }
}
