package fr.vigie.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * One gauge, as a question to the database: its {@code value}, and a tag for each other column.
 *
 * @param meter       its name, as its file is called
 * @param description the comment at the top of that file
 * @param sql         names every set of tags each time, those with nothing too; {@code :now} is the moment of the question
 */
record Count(String meter, String description, String sql) {

    private static final String COMMENT = "-- ";

    /** What its value is counted in; null for things. */
    @Nullable
    String unit() {
        return meter.endsWith(".age") ? "seconds" : null;
    }

    /** All that there are: a file each, in {@code meters}. */
    static List<Count> all() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath:meters/*.sql"))
                    .map(Count::of)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Count of(Resource file) {
        try {
            var sql = file.getContentAsString(StandardCharsets.UTF_8);
            var meter = Objects.requireNonNull(file.getFilename()).replace(".sql", "");
            return new Count(meter, sql.lines().findFirst().orElseThrow().substring(COMMENT.length()), sql);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
