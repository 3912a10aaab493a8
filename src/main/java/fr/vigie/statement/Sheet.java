package fr.vigie.statement;

import fr.vigie.client.KnownServices;
import fr.vigie.document.Plain;
import fr.vigie.status.Month;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A statement as people read it, all in words.
 *
 * @param paths  where this month is found, and the ones beside it
 * @param hidden how many incidents the document leaves out, for its length; the sums have all; null where it
 *     leaves out none
 */
record Sheet(
        String client,
        String month,
        String period,
        String state,
        boolean provisional,
        String asOf,
        String checksum,
        Paths paths,
        int incidents,
        List<Scores> rows,
        Strip days,
        String daysMost,
        List<String> dayNumbers,
        List<Availability> services,
        List<Entry> entries,
        List<Entry> apart,
        @Nullable Integer hidden) {

    /** Of what is listed; a document of more is read by nobody. */
    static final int LISTED = 500;

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(ZoneId.of("Europe/Paris"));

    /** Addresses on our own site; nothing comes after the month that runs. */
    record Paths(String own, String before, @Nullable String after) {

        static Paths of(String code, Month month, Instant asOf) {
            var base = "/releves/"
                    + URLEncoder.encode(code, StandardCharsets.UTF_8).replace("+", "%20") + "/";
            var next = month.before(-1);
            return new Paths(
                    base + month.name(),
                    base + month.before(1).name(),
                    next.from().isBefore(asOf) ? base + next.name() : null);
        }
    }

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
        var listed = new ArrayList<>(statement.counted());
        listed.addAll(statement.apart());
        int hidden = Math.max(0, listed.size() - LISTED);
        var entries = listed.stream()
                .limit(LISTED)
                .map(line -> Entry.of(line, subjects, names, statement.asOf()))
                .toList();
        return new Sheet(
                Plain.line(statement.name()),
                Said.month(month.name()),
                "du " + DAY.format(month.from()) + " au "
                        + DAY.format(month.to().minus(1, ChronoUnit.SECONDS)),
                statement.provisional() ? "provisoire" : "définitif",
                statement.provisional(),
                Said.instant(statement.asOf()),
                Figures.checksum(statement),
                Paths.of(statement.code(), month, statement.asOf()),
                statement.counted().size(),
                statement.rows().stream().map(Scores::of).toList(),
                days,
                days.words(),
                IntStream.rangeClosed(1, month.name().lengthOfMonth())
                        .mapToObj(String::valueOf)
                        .toList(),
                statement.services().stream()
                        .map(row -> Availability.of(row, month, statement.end()))
                        .toList(),
                entries.stream().filter(entry -> entry.why() == null).toList(),
                entries.stream().filter(entry -> entry.why() != null).toList(),
                hidden == 0 ? null : hidden);
    }
}
