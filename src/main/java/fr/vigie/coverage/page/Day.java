package fr.vigie.coverage.page;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row of the timeline.
 *
 * @param notes   what is particular about it: a holiday, an event, a change of clocks
 * @param planned the hours in which nobody of a technical team is due
 * @param ticks   where 6, 12 and 18 o'clock are
 * @param now     where we are in it, if it is today
 */
record Day(
        String name,
        boolean today,
        boolean weekend,
        List<String> notes,
        List<Bar> planned,
        List<Place> ticks,
        @Nullable Place now,
        List<Lane> lanes) {

    /** The planned hours without a technical team, for ears. */
    String plannedHours() {
        return String.join(", ", planned.stream().map(Bar::hours).toList());
    }

    /** Whether there are such hours. */
    boolean gaps() {
        return !planned.isEmpty();
    }

    Stream<Place> places() {
        return Stream.of(
                        planned.stream().map(Bar::place),
                        ticks.stream(),
                        Stream.ofNullable(now),
                        lanes.stream().flatMap(lane -> lane.bars().stream()).map(Bar::place))
                .flatMap(places -> places);
    }
}
