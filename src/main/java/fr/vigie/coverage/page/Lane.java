package fr.vigie.coverage.page;

import fr.vigie.coverage.Pool;
import fr.vigie.coverage.Stretch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One pool in one day.
 *
 * @param group  its name outside
 * @param words  the same as the bars, for small screens and for ears
 */
record Lane(String group, String label, List<Bar> bars, String words) {

    /** @param stretches those of that day, clipped to it */
    static Lane of(Pool pool, List<Stretch> stretches, Span day, Said said, People people) {
        var bars = stretches.stream()
                .map(stretch -> new Bar(
                        day.place(stretch.from(), stretch.to()),
                        text(stretch, people),
                        said.hours(stretch.from(), stretch.to()),
                        stretch.lacks()))
                .toList();
        return new Lane(pool.group(), pool.label(), bars, words(bars));
    }

    private static String text(Stretch stretch, People people) {
        var names = people.names(stretch.people());
        return !stretch.lacks() ? names : names.isEmpty() ? "trou" : "trou, et " + names;
    }

    private static String words(List<Bar> bars) {
        var hours = new LinkedHashMap<String, List<String>>();
        bars.forEach(bar ->
                hours.computeIfAbsent(bar.text(), any -> new ArrayList<>()).add(bar.hours()));
        return hours.entrySet().stream()
                .map(each -> each.getKey() + " " + String.join(", ", each.getValue()))
                .collect(Collectors.joining(" · "));
    }
}
