package fr.vigie.coverage.page;

import fr.vigie.coverage.Pool;
import fr.vigie.coverage.Stretch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

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
     * @param hole  whether somebody is missing
     */
    record Stay(String who, String hours, boolean hole) {

        Stay and(String later) {
            return new Stay(who, hours + ", " + later, hole);
        }
    }

    /** @param stretches those of that day, clipped to it */
    static Lane of(Pool pool, List<Stretch> stretches, Span day, Said said, People people) {
        var bars = new ArrayList<Bar>();
        var stays = new LinkedHashMap<String, Stay>();
        for (var stretch : stretches) {
            var who = who(stretch, people);
            var hours = said.hours(stretch.from(), stretch.to());
            bars.add(new Bar(day.place(stretch.from(), stretch.to()), who, hours, stretch.lacks()));
            stays.merge(
                    who,
                    new Stay(who, said.shortly(stretch.from(), stretch.to()), stretch.lacks()),
                    (earlier, later) -> earlier.and(later.hours()));
        }
        return new Lane(pool.group(), pool.label(), bars, List.copyOf(stays.values()));
    }

    private static String who(Stretch stretch, People people) {
        var names = people.names(stretch.people());
        return !stretch.lacks() ? names : names.isEmpty() ? "trou" : "trou, et " + names;
    }
}
