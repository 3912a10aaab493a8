package fr.vigie.statement;

import fr.vigie.client.Client;
import fr.vigie.document.Plain;
import fr.vigie.status.Month;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All statements of a month, and the way to those of the months before.
 *
 * @param words  what clients were searched for; empty for all of them
 * @param cards  one for each client, and for each that had incidents and has left the directory
 * @param more   whether there are more clients than are shown
 * @param nobody how many incidents of the month are of no client of the directory, as a sentence: they stand in no
 *     statement; null for none
 */
record Shelf(
        String month,
        String own,
        List<Other> months,
        String words,
        List<Card> cards,
        boolean more,
        @Nullable String nobody) {

    private static final int MONTHS = 13;

    /** Another month. */
    record Other(String name, String path, boolean here) {}

    /** One client. */
    record Card(String name, String path, int incidents) {}

    static Shelf of(
            Month month,
            Instant now,
            String words,
            List<Client> clients,
            boolean more,
            List<String> gone,
            Map<String, Integer> counts) {
        return new Shelf(
                Said.month(month.name()),
                month.name().toString(),
                IntStream.range(0, MONTHS)
                        .mapToObj(Month.at(now)::before)
                        .map(other -> new Other(
                                Said.month(other.name()), "/releves?mois=" + other.name(), other.equals(month)))
                        .toList(),
                words,
                Stream.concat(
                                clients.stream().map(client -> card(client.code(), client.name(), month, now, counts)),
                                gone.stream()
                                        .map(code ->
                                                card(code, code + " (n'est plus dans l'annuaire)", month, now, counts)))
                        .toList(),
                more,
                nobody(counts.getOrDefault("", 0)));
    }

    private static Card card(String code, String name, Month month, Instant now, Map<String, Integer> counts) {
        return new Card(Plain.line(name), Paths.of(code, month, now).own(), counts.getOrDefault(code, 0));
    }

    private static @Nullable String nobody(int count) {
        return count == 0
                ? null
                : Said.count(count, "incident de ce mois n'est", "incidents de ce mois ne sont")
                        + " à aucun client de l'annuaire (surveillance, ou client inconnu) : "
                        + (count > 1 ? "ils ne figurent" : "il ne figure") + " dans aucun relevé.";
    }
}
