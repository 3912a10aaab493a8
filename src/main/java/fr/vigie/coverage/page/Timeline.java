package fr.vigie.coverage.page;

import fr.vigie.coverage.Hole;
import fr.vigie.coverage.HoleSpan;
import fr.vigie.coverage.Pool;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The days ahead.
 *
 * @param always who watches day and night, where that stays the same on all days: one line instead of a bar a day
 */
record Timeline(List<Day> days, @Nullable String always) {

    /**
     * @param spans the days to show
     * @param holes all holes in them
     */
    static Timeline of(
            List<Span> spans, Ahead ahead, List<HoleSpan> holes, Notes notes, Instant now, Said said, People people) {
        var always = always(spans, ahead, people);
        var days = spans.stream()
                .map(day -> new Day(
                        said.day(day.date()),
                        day.contains(now),
                        Notes.isWeekend(day.date()),
                        notes.on(day),
                        planned(day, holes, said),
                        day.ticks().toList(),
                        day.contains(now) ? day.place(now, now) : null,
                        lanes(day, ahead, always == null, said, people)))
                .toList();
        return new Timeline(days, always);
    }

    /** The style sheet of every place on it. */
    String css() {
        return days.stream().flatMap(Day::places).distinct().map(Place::css).collect(Collectors.joining("\n"));
    }

    private static @Nullable String always(List<Span> days, Ahead ahead, People people) {
        var watching = ahead.of(Pool.MONITORING).get(0);
        boolean stays = !watching.lacks()
                && !watching.to().isBefore(days.get(days.size() - 1).end());
        return stays ? people.names(watching.people()) : null;
    }

    private static List<Bar> planned(Span day, List<HoleSpan> holes, Said said) {
        return holes.stream()
                .filter(hole -> hole.kind() == Hole.PLANNED && day.touches(hole.from(), hole.to()))
                .map(hole -> new Bar(
                        day.place(hole.from(), hole.to()),
                        "prévu",
                        said.hours(
                                hole.from().isBefore(day.start()) ? day.start() : hole.from(),
                                hole.to().isAfter(day.end()) ? day.end() : hole.to()),
                        false))
                .toList();
    }

    private static List<Lane> lanes(Span day, Ahead ahead, boolean withMonitoring, Said said, People people) {
        return Stream.of(Pool.values())
                .filter(pool -> pool != Pool.MONITORING || withMonitoring)
                .map(pool -> Lane.of(pool, day.of(ahead.of(pool)), day, said, people))
                .filter(lane -> !lane.bars().isEmpty())
                .toList();
    }
}
