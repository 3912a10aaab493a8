package fr.vigie.statement;

import fr.vigie.commitment.Priority;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The incidents of one priority, the last that each had.
 *
 * @param priority null for those that nobody has judged yet
 */
@Schema(name = "StatementRow")
record Row(@Nullable Integer priority, int incidents, Score acknowledgement, Score reaction, Spread restoration) {

    /** A row for each priority, and one for those not judged yet where there are some. */
    static List<Row> of(List<Line> counted) {
        var judged = Stream.of(Priority.values()).map(priority -> of(priority.code(), counted));
        var other = of(null, counted);
        return Stream.concat(judged, other.incidents > 0 ? Stream.of(other) : Stream.empty())
                .toList();
    }

    private static Row of(@Nullable Integer priority, List<Line> counted) {
        var own = counted.stream()
                .filter(line -> Objects.equals(line.incident().priority(), priority))
                .toList();
        return new Row(
                priority,
                own.size(),
                Score.of(own.stream().map(Line::acknowledgement).toList()),
                // nothing is promised before there is a ticket, or while it is diagnosed anew
                Score.of(own.stream()
                        .filter(line -> line.promised())
                        .map(Line::reaction)
                        .toList()),
                Spread.of(own.stream().map(Line::restoration)));
    }
}
