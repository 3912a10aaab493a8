package fr.vigie.statement;

import fr.vigie.client.KnownServices;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The incidents that a document lists.
 *
 * @param rest how many it leaves out, for its length, as a sentence; null where it leaves out none
 */
record Listed(List<Entry> entries, @Nullable String rest) {

    /** A document of more is read by nobody. */
    static final int MOST = 500;

    static Listed of(List<Line> lines, Map<String, String> subjects, KnownServices names, Instant asOf) {
        return new Listed(
                lines.stream()
                        .limit(MOST)
                        .map(line -> Entry.of(line, subjects, names, asOf))
                        .toList(),
                rest(lines.size() - MOST));
    }

    static @Nullable String rest(int hidden) {
        return hidden <= 0
                ? null
                : Said.count(hidden, "incident de plus n'est pas listé", "incidents de plus ne sont pas listés")
                        + " ici ; le fichier CSV les donne tous.";
    }
}
