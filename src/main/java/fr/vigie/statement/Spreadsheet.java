package fr.vigie.statement;

import fr.vigie.document.Plain;
import fr.vigie.incident.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** The incidents of a statement as a French spreadsheet opens them; words of others calculate nothing there. */
final class Spreadsheet {

    private static final CSVFormat FORMAT =
            CSVFormat.EXCEL.builder().setDelimiter(';').setNullString("").get();
    /** Says that it is UTF-8 to programs that would guess otherwise. */
    private static final String MARK = "\uFEFF";

    private Spreadsheet() {}

    static byte[] of(Statement statement, Map<String, String> subjects) {
        var text = new StringBuilder(MARK);
        try (var out = new CSVPrinter(text, FORMAT)) {
            out.printRecord(
                    "Référence",
                    "Objet",
                    "Service",
                    "Priorité",
                    "Priorités successives",
                    "État",
                    "Issue",
                    "Compté",
                    "Niveau d'escalade",
                    "Notifié (UTC)",
                    "À prendre en charge avant (UTC)",
                    "Ticket ouvert (UTC)",
                    "Intervention avant (UTC)",
                    "Intervention (UTC)",
                    "Rétabli (UTC)",
                    "Clos (UTC)",
                    "Prise en charge tenue",
                    "Prise en charge (s, continu)",
                    "Prise en charge (s, couvert)",
                    "Intervention tenue",
                    "Intervention (s, continu)",
                    "Intervention (s, couvert)",
                    "Rétablissement (s, continu)",
                    "Rétablissement (s, couvert)");
            var lines = Stream.concat(statement.counted().stream(), statement.apart().stream());
            for (var line : (Iterable<Line>) lines::iterator) {
                line(out, line, subjects);
            }
            out.println();
            out.printRecord("Client", harmless(statement.code()));
            out.printRecord("Mois", statement.month().name());
            out.printRecord("Relevé", statement.provisional() ? "provisoire" : "définitif");
            out.printRecord("Établi (UTC)", statement.asOf());
            out.printRecord("Empreinte SHA-256 des chiffres", Figures.checksum(statement));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(CSVPrinter out, Line line, Map<String, String> subjects) throws IOException {
        var incident = line.incident();
        var times = incident.times();
        var subject = subjects.getOrDefault(incident.reference(), "");
        out.print(incident.reference());
        out.print(harmless(incident.restricted() ? "Incident à accès restreint" : subject));
        out.print(incident.service() == null ? null : harmless(incident.service()));
        out.print(incident.priority());
        out.print(incident.judged().stream().map(String::valueOf).collect(Collectors.joining(" puis ")));
        out.print(incident.status().label());
        out.print(outcome(incident.outcome()));
        out.print(line.counts() ? "oui" : "non");
        out.print(incident.level());
        out.print(times.notifiedAt());
        out.print(times.acknowledgeBy());
        out.print(times.openedAt());
        out.print(times.interveneBy());
        out.print(times.intervenedAt());
        out.print(times.restoredAt());
        out.print(times.closedAt());
        judged(out, line.acknowledgement());
        judged(out, line.reaction());
        lasting(out, line.restoration());
        out.println();
    }

    private static @Nullable String outcome(@Nullable Outcome outcome) {
        return outcome == null
                ? null
                : switch (outcome) {
                    case CONFIRMED -> "confirmé par le client";
                    case UNCONFIRMED -> "sans réponse du client";
                    case ATTACHED -> "rattaché à un autre incident";
                    case DISMISSED -> "classé sans suite";
                };
    }

    private static void judged(CSVPrinter out, Judged judged) throws IOException {
        var kept = judged.kept();
        out.print(kept == null ? null : kept ? "oui" : "non");
        lasting(out, judged.took());
    }

    private static void lasting(CSVPrinter out, @Nullable Lasting took) throws IOException {
        out.print(took == null ? null : took.continuousSeconds());
        out.print(took == null ? null : took.coveredSeconds());
    }

    /** What begins as a formula does gets a sign in front that makes it a text. */
    static String harmless(String words) {
        var line = Plain.line(words);
        return line.isEmpty() || "=+-@\t\r|%".indexOf(line.charAt(0)) < 0 ? line : "'" + line;
    }
}
