package fr.vigie.status.page;

import fr.vigie.status.Interruption;
import java.util.Comparator;
import java.util.List;

/**
 * The feed in one language, as its template reads it.
 *
 * @param updated when any of it changed last
 * @param entries what changed last first
 */
record FeedView(String lang, String title, String home, String updated, List<Item> entries) {

    private static final int MOST = 100;

    /** One entry; {@code id} stays the same whatever becomes of it. */
    record Item(String id, String title, String updated, String summary) {}

    static FeedView of(Board board, Items items, String home) {
        var language = items.said().language();
        return new FeedView(
                language.code(),
                Phrases.of(language).say("title"),
                home,
                board.entries().stream()
                        .map(Entry::changed)
                        .max(Comparator.naturalOrder())
                        .orElse(board.month().from())
                        .toString(),
                board.entries().stream()
                        .sorted(Comparator.comparing(Entry::changed).reversed())
                        .limit(MOST)
                        .map(entry -> new Item(
                                id(entry.fact()),
                                items.title(entry),
                                entry.changed().toString(),
                                items.when(entry)))
                        .toList());
    }

    private static String id(Interruption fact) {
        return (fact.kind() == Interruption.Kind.MAINTENANCE ? "tag:vigie,2026:" : "urn:uuid:") + fact.key();
    }
}
