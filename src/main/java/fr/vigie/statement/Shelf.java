package fr.vigie.statement;

import fr.vigie.client.Client;
import fr.vigie.document.Plain;
import fr.vigie.status.Month;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All statements of a month, and the way to those of the months before.
 *
 * @param words  what clients were searched for; empty for all of them
 * @param more   whether there are more clients than are shown
 * @param nobody how many incidents of the month are of no client of the directory: they stand in no statement; null for none
 */
record Shelf(
        String month,
        String own,
        List<Other> months,
        String words,
        List<Card> cards,
        boolean more,
        @Nullable Integer nobody) {

    private static final int MONTHS = 13;

    /** Another month. */
    record Other(String name, String path, boolean here) {}

    /** One client. */
    record Card(String name, String path, int incidents) {}

    static Shelf of(
            Month month, Instant now, String words, List<Client> clients, boolean more, Map<String, Integer> counts) {
        return new Shelf(
                Said.month(month.name()),
                month.name().toString(),
                IntStream.range(0, MONTHS)
                        .mapToObj(Month.at(now)::before)
                        .map(other -> new Other(
                                Said.month(other.name()), "/releves?mois=" + other.name(), other.equals(month)))
                        .toList(),
                words,
                clients.stream()
                        .map(client -> new Card(
                                Plain.line(client.name()),
                                Sheet.Paths.of(client.code(), month, now).own(),
                                counts.getOrDefault(client.code(), 0)))
                        .toList(),
                more,
                counts.get(""));
    }
}
