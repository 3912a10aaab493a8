package fr.vigie.coverage.page;

import fr.vigie.coverage.Pool;
import fr.vigie.coverage.Stretch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One pool in one day.
 *
 * @param group  its name outside
 * @param stays  the same as the bars, for small screens and for ears
 */
record Lane(String group, String label, List<Bar> bars, List<Stay> stays) {

    /**
     * Somebody on one day.
     *
     * @param who   a name, or that there is a hole
     * @param hours all the hours of that day
     */
    record Stay(String who, String hours) {}

    /** @param stretches those of that day, clipped to it */
    static Lane of(Pool pool, List<Stretch> stretches, Span day, Said said, People people) {
        var hours = new LinkedHashMap<String, List<String>>();
        stretches.forEach(stretch -> hours.computeIfAbsent(text(stretch, people), any -> new ArrayList<>())
                .add(said.shortly(stretch.from(), stretch.to())));
        var bars = stretches.stream()
                .map(stretch -> new Bar(
                        day.place(stretch.from(), stretch.to()),
                        text(stretch, people),
                        said.hours(stretch.from(), stretch.to()),
                        stretch.lacks()))
                .toList();
        return new Lane(pool.group(), pool.label(), bars, stays(hours));
    }

    private static String text(Stretch stretch, People people) {
        var names = people.names(stretch.people());
        return !stretch.lacks() ? names : names.isEmpty() ? "trou" : "trou, et " + names;
    }

    private static List<Stay> stays(Map<String, List<String>> hours) {
        return hours.entrySet().stream()
                .map(each -> new Stay(each.getKey(), String.join(", ", each.getValue())))
                .toList();
    }
}
