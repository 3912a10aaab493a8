package fr.vigie.statement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Everything in a statement that is counted from the journal, in one way of writing it, and not a word more: no subject,
 * no name. The same journal gives the same bytes, also after words were erased; what anybody computes over the bytes is
 * the checksum. The services are not in it: tickets that change after the month change what is known of them.
 */
final class Figures {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setRecordSeparator('\n')
            .setNullString("")
            .get();
    /** Anything else that stands where a service does is somebody's words. */
    private static final Pattern OURS = Pattern.compile("[a-z0-9-]{1,40}");

    private Figures() {}

    /** In UTF-8, a line each, fields apart by semicolons, instants in UTC, times in seconds. */
    static byte[] of(Statement statement) {
        var text = new StringBuilder();
        try (var out = new CSVPrinter(text, FORMAT)) {
            out.printRecord("releve", 1);
            out.printRecord("client", statement.code());
            out.printRecord("mois", statement.month().name());
            out.printRecord("periode", statement.month().from(), statement.end());
            out.printRecord("etat", statement.unsettled() ? "provisoire" : "definitif");
            for (var row : statement.rows()) {
                out.print("priorite");
                out.print(row.priority());
                out.print(row.incidents());
                score(out, row.acknowledgement());
                score(out, row.reaction());
                spread(out, row.restoration());
                out.println();
            }
            for (var line : statement.counted()) {
                line(out, "incident", line);
            }
            for (var line : statement.apart()) {
                line(out, "a-part", line);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** SHA-256 of these figures, in hexadecimal. */
    static String checksum(Statement statement) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(of(statement)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void line(CSVPrinter out, String kind, Line line) throws IOException {
        var incident = line.incident();
        var times = incident.times();
        out.print(kind);
        out.print(incident.reference());
        out.print(
                OURS.matcher(Objects.requireNonNullElse(incident.service(), "")).matches() ? incident.service() : null);
        out.print(incident.priority());
        out.print(incident.judged().stream().map(String::valueOf).collect(Collectors.joining(">")));
        out.print(incident.status());
        out.print(incident.outcome());
        out.print(incident.level());
        out.print(incident.restricted());
        out.print(times.notifiedAt());
        out.print(times.acknowledgeBy());
        out.print(times.openedAt());
        out.print(times.interveneBy());
        out.print(times.intervenedAt());
        out.print(times.restoredAt());
        out.print(times.closedAt());
        out.print(line.acknowledgement().kept());
        lasting(out, line.acknowledgement().took());
        out.print(line.reaction().kept());
        lasting(out, line.reaction().took());
        lasting(out, line.restoration());
        out.println();
    }

    private static void score(CSVPrinter out, Score score) throws IOException {
        out.print(score.kept());
        out.print(score.missed());
        out.print(score.open());
        spread(out, score.took());
    }

    private static void spread(CSVPrinter out, Spread spread) throws IOException {
        out.print(spread.measured());
        lasting(out, spread.median());
        lasting(out, spread.worst());
    }

    private static void lasting(CSVPrinter out, @Nullable Lasting took) throws IOException {
        out.print(took == null ? null : took.continuousSeconds());
        out.print(took == null ? null : took.coveredSeconds());
    }
}
