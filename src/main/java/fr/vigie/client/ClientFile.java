package fr.vigie.client;

import fr.vigie.refusal.BrokenRule;
import fr.vigie.refusal.Unreadable;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The directory as a file for spreadsheets, read: UTF-8, cells between semicolons, a line for each contact. */
final class ClientFile {

    static final char BOM = '\uFEFF';
    static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setDelimiter(';').get();

    private static final int MOST_LINES = 10_000;

    private ClientFile() {}

    /** A line that has as many cells as the header, or says what is wrong with it. */
    record Read(List<ClientLine> lines, List<ImportResult.Refused> refused) {}

    static Read read(byte[] file) {
        var lines = new ArrayList<ClientLine>();
        var refused = new ArrayList<ImportResult.Refused>();
        var text = text(file);
        var counter = new LineCounter(text);
        try (var records = FORMAT.parse(new StringReader(text))) {
            var rows = records.iterator();
            if (!rows.hasNext()) {
                throw new BrokenRule("Le fichier est vide : il manque la ligne des titres de colonnes.");
            }
            var titles = titles(rows.next());
            while (rows.hasNext()) {
                var row = rows.next();
                if (isEmpty(row)) {
                    continue;
                }
                var number = counter.lineOf(row.getCharacterPosition());
                if (row.size() == titles.size()) {
                    lines.add(new ClientLine(number, cells(titles, row)));
                } else {
                    refused.add(new ImportResult.Refused(
                            number, "La ligne compte " + row.size() + " cellules au lieu de " + titles.size() + "."));
                }
                if (lines.size() + refused.size() > MOST_LINES) {
                    throw new BrokenRule("Le fichier compte plus de 10 000 lignes.");
                }
            }
        } catch (IOException | UncheckedIOException unreadable) {
            throw new Unreadable("Le fichier n'est pas un CSV lisible : une cellule entre guillemets est mal fermée.");
        }
        return new Read(lines, refused);
    }

    private static String text(byte[] file) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return !text.isEmpty() && text.charAt(0) == BOM ? text.substring(1) : text;
        } catch (CharacterCodingException otherEncoding) {
            // guessing the encoding could store names that nobody can read
            throw new Unreadable("Le fichier n'est pas en UTF-8 ; dans Excel, enregistrez-le au format"
                    + " « CSV UTF-8 (délimité par des virgules) ».");
        }
    }

    private static List<String> titles(CSVRecord header) {
        var titles = header.stream()
                .map(title -> title.strip().toLowerCase(Locale.ROOT))
                .toList();
        var missing = ClientLine.COLUMNS.stream()
                .filter(column -> !titles.contains(column))
                .toList();
        if (!missing.isEmpty()) {
            throw new BrokenRule(
                    "Il manque des colonnes, séparées par des points-virgules : " + String.join(", ", missing) + ".");
        }
        if (titles.stream().filter(ClientLine.COLUMNS::contains).count() > ClientLine.COLUMNS.size()) {
            throw new BrokenRule("Un titre de colonne est écrit deux fois.");
        }
        return titles;
    }

    private static Map<String, String> cells(List<String> titles, CSVRecord row) {
        var cells = new HashMap<String, String>();
        for (var place = 0; place < titles.size(); place++) {
            cells.put(titles.get(place), row.get(place));
        }
        return cells;
    }

    private static boolean isEmpty(CSVRecord row) {
        return row.stream().allMatch(String::isBlank);
    }

    /** Says on which line a character stands; asked in the order of the text, it reads it once. */
    private static class LineCounter {

        private final String text;
        private int read;
        private long line = 1;

        LineCounter(String text) {
            this.text = text;
        }

        long lineOf(long position) {
            for (; read < position && read < text.length(); read++) {
                var character = text.charAt(read);
                var crlf = character == '\r' && read + 1 < text.length() && text.charAt(read + 1) == '\n';
                if (character == '\n' || character == '\r' && !crlf) {
                    line++;
                }
            }
            return line;
        }
    }
}
