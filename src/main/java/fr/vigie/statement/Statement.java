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
 * @param provisional whether something in it can still change
 * @param counted     in the order in which they reached us
 * @param apart       the incidents that are listed and stand in no sum
 */
record Statement(
        String code,
        String name,
        Month month,
        Instant asOf,
        boolean provisional,
        List<Row> rows,
        List<Line> counted,
        List<Line> apart,
        List<ServiceRow> services) {

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
