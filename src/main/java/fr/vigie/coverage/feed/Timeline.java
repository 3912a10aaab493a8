package fr.vigie.coverage.feed;

import fr.vigie.coverage.Pool;
import fr.vigie.coverage.Shift;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The shifts of one pool, side by side: those of the same hours become one, others must not overlap. */
final class Timeline {

    private static final int MOST_OVERLAPS = 5;

    private final List<Entry> entries = new ArrayList<>();

    /** @param event what it is called in a sentence */
    private record Entry(String event, Instant from, Instant to, List<String> people) {

        boolean hasTheHoursOf(Entry other) {
            return from.equals(other.from) && to.equals(other.to);
        }

        Entry with(Entry other) {
            var both = Stream.concat(people.stream(), other.people.stream())
                    .distinct()
                    .toList();
            return new Entry(event, from, to, both);
        }

        String told() {
            return "« " + event + " » du " + Told.at(from);
        }
    }

    void add(String event, Occurrence occurrence, List<String> people) {
        entries.add(new Entry(event, occurrence.from(), occurrence.to(), people));
    }

    /** In the order of their starts; what overlaps is said. */
    List<Shift> shifts(Pool pool, Sentences sentences) {
        var merged = merged();
        sayOverlaps(merged, sentences);
        return merged.stream()
                .map(entry -> new Shift(pool, entry.from(), entry.to(), entry.people()))
                .toList();
    }

    private List<Entry> merged() {
        var merged = new ArrayList<Entry>();
        entries.stream()
                .sorted(Comparator.comparing(Entry::from).thenComparing(Entry::to))
                .forEach(entry -> {
                    var last = merged.size() - 1;
                    if (last >= 0 && merged.get(last).hasTheHoursOf(entry)) {
                        merged.set(last, merged.get(last).with(entry));
                    } else {
                        merged.add(entry);
                    }
                });
        return merged;
    }

    private static void sayOverlaps(List<Entry> inOrder, Sentences sentences) {
        var overlaps = 0;
        Entry latest = null;
        for (Entry entry : inOrder) {
            if (latest != null && entry.from().isBefore(latest.to()) && ++overlaps <= MOST_OVERLAPS) {
                sentences.add(latest.told() + " et " + entry.told() + " se chevauchent.");
            }
            latest = latest == null || entry.to().isAfter(latest.to()) ? entry : latest;
        }
        if (overlaps > MOST_OVERLAPS) {
            sentences.add("… et " + (overlaps - MOST_OVERLAPS) + " autres chevauchements.");
        }
    }
}
