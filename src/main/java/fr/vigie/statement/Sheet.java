package fr.vigie.statement;

import fr.vigie.client.KnownServices;
import fr.vigie.document.Plain;
import fr.vigie.status.Month;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A statement as people read it, all in words.
 *
 * @param asOf       as the journal stood then
 * @param instant    the same, to ask for it again
 * @param paths      where this month is found, and the ones beside it
 * @param lowered    how many had their priority lowered, as a sentence; null for none
 * @param servicesAt when the services were read
 * @param missed     how many promises were not kept for those that are apart, as a sentence; null for none
 */
record Sheet(
        String client,
        String month,
        String period,
        String state,
        boolean provisional,
        String asOf,
        String instant,
        String checksum,
        Paths paths,
        int incidents,
        List<Scores> rows,
        @Nullable String lowered,
        Strip days,
        String daysMost,
        List<String> dayNumbers,
        List<Availability> services,
        String servicesAt,
        Listed listed,
        Listed apart,
        @Nullable String missed) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(ZoneId.of("Europe/Paris"));

    /** One priority. */
    record Scores(String priority, int incidents, Part acknowledgement, Part reaction, Part restoration) {

        static Scores of(Row row) {
            return new Scores(
                    row.priority() == null ? "à qualifier" : String.valueOf(row.priority()),
                    row.incidents(),
                    Part.of(row.acknowledgement()),
                    Part.of(row.reaction()),
                    Part.of(row.restoration()));
        }
    }

    /** One promise for one priority, or, without one, how long it took; null for what never happened. */
    record Part(
            @Nullable String kept,
            @Nullable String missed,
            @Nullable String open,
            String percent,
            List<Strip> bar,
            String median,
            String medianCovered,
            String worst,
            String worstCovered) {

        static Part of(Score score) {
            return of(
                    count(score.kept(), "tenu"),
                    count(score.missed(), "manqué"),
                    score.open() == 0 ? null : score.open() + " en cours",
                    Said.percent(score.percent()),
                    List.of(Strip.of(score)),
                    score.took());
        }

        static Part of(Spread spread) {
            return of(null, null, null, "", List.of(), spread);
        }

        private static @Nullable String count(int count, String what) {
            return count == 0 ? null : count + " " + what + (count > 1 ? "s" : "");
        }

        private static Part of(
                @Nullable String kept,
                @Nullable String missed,
                @Nullable String open,
                String percent,
                List<Strip> bar,
                Spread took) {
            return new Part(
                    kept,
                    missed,
                    open,
                    percent,
                    bar,
                    Said.continuous(took.median()),
                    Said.covered(took.median()),
                    Said.continuous(took.worst()),
                    Said.covered(took.worst()));
        }
    }

    /** One service. */
    record Availability(
            String name,
            String availability,
            String agreed,
            String verdict,
            String state,
            String down,
            String planned,
            String degraded,
            Strip month) {

        static Availability of(ServiceRow row, Month month, Instant end) {
            var tally = row.tally();
            var kept = row.kept();
            var verdict = kept == null ? Said.NOTHING : kept ? "tenu" : "manqué";
            return new Availability(
                    row.name(),
                    Said.percent(tally.availability().orElse(null)),
                    Said.percent(row.agreed()),
                    verdict,
                    kept == null ? "open" : kept ? "kept" : "missed",
                    time(tally.unplanned()),
                    time(tally.planned()),
                    time(tally.degraded()),
                    Strip.of(row, month, end));
        }

        private static String time(long seconds) {
            return seconds == 0 ? Said.NOTHING : Said.lasting(seconds);
        }
    }

    static Sheet of(Statement statement, Map<String, String> subjects, KnownServices names) {
        var month = statement.month();
        var days = Strip.of(statement.counted(), month);
        return new Sheet(
                Plain.line(statement.name()),
                Said.month(month.name()),
                "du " + DAY.format(month.from()) + " au "
                        + DAY.format(month.to().minus(1, ChronoUnit.SECONDS)),
                statement.provisional() ? "provisoire" : "définitif",
                statement.provisional(),
                Said.instant(statement.asOf()),
                statement.asOf().toString(),
                Figures.checksum(statement),
                Paths.of(statement.code(), month, statement.asOf()),
                statement.counted().size(),
                statement.rows().stream().map(Scores::of).toList(),
                lowered(statement),
                days,
                days.most(),
                IntStream.rangeClosed(1, month.name().lengthOfMonth())
                        .mapToObj(String::valueOf)
                        .toList(),
                statement.services().rows().stream()
                        .map(row -> Availability.of(row, month, statement.end()))
                        .toList(),
                Said.instant(statement.services().at()),
                Listed.of(statement.counted(), subjects, names, statement.asOf()),
                Listed.of(statement.apart(), subjects, names, statement.asOf()),
                missed(statement));
    }

    private static @Nullable String lowered(Statement statement) {
        int count = (int) statement.counted().stream()
                .filter(line -> line.incident().lowered())
                .count();
        return count == 0
                ? null
                : "Dont " + Said.count(count, "incident", "incidents") + " dont la priorité a été abaissée.";
    }

    private static @Nullable String missed(Statement statement) {
        int count = (int) statement.apart().stream().mapToLong(Line::missed).sum();
        return count == 0
                ? null
                : "Dont " + Said.count(count, "engagement manqué", "engagements manqués") + ", hors des sommes.";
    }
}
