package fr.vigie.watch;

import fr.vigie.query.SqlFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One gauge, as a question to the database: its {@code value}, and a tag for each other column.
 *
 * @param meter       its name, as its file is called
 * @param description the comment at the top of that file
 * @param sql         names every set of tags each time, those with nothing too; {@code :now} is the moment of the question
 */
record Count(String meter, String description, String sql) {

    /** What its value is counted in; null for things. */
    @Nullable
    String unit() {
        return meter.endsWith(".age") ? "seconds" : null;
    }

    /** All that there are: a file each, in {@code meters}. */
    static List<Count> all() {
        return SqlFile.in("meters").stream()
                .map(file -> new Count(file.name(), file.description(), file.sql()))
                .toList();
    }
}
