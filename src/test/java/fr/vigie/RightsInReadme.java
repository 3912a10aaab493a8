package fr.vigie;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The tables of who may do what, as the README promises them. */
public class RightsInReadme {

    /** The demo's accounts in the order of the columns; the first is whoever has none. */
    private static final List<String> COLUMNS = List.of(
            "nobody",
            "support",
            "astreinte",
            "evenement",
            "surveillance",
            "responsable",
            "procedes",
            "integrateur",
            "admin");

    private RightsInReadme() {}

    /** The accounts of the demo, one for each group. */
    public static List<String> accounts() {
        return COLUMNS.subList(1, COLUMNS.size());
    }

    /** Of each row of the table under this heading, who may. */
    public static Map<String, List<String>> under(String heading) {
        var rows = new LinkedHashMap<String, List<String>>();
        section(heading)
                .lines()
                .filter(line -> line.startsWith("| "))
                .map(line -> line.split("\\|", -1))
                .filter(cells -> cells.length == COLUMNS.size() + 3)
                .skip(1)
                .forEach(cells -> rows.put(cells[1].strip().replace("`", ""), marked(cells)));
        rows.keySet().removeIf(name -> name.startsWith("---"));
        return rows;
    }

    private static List<String> marked(String[] cells) {
        return IntStream.range(0, COLUMNS.size())
                .filter(column -> cells[column + 2].strip().startsWith("●"))
                .mapToObj(COLUMNS::get)
                .toList();
    }

    private static String section(String heading) {
        try {
            var readme = Files.readString(Path.of("README.md"));
            var from = readme.indexOf("\n### " + heading + "\n");
            var parts = readme.substring(from + 5).split("\n##", 2);
            return Arrays.stream(parts).findFirst().orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
