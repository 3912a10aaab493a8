package fr.vigie.board;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.core.io.ClassPathResource;

/** What the board asks the database, a file each in {@code board}. */
enum Question {
    COUNTS,
    QUEUE,
    FAILING,
    DAYS,
    RESTORATION;

    private final String sql;

    Question() {
        var file = new ClassPathResource("board/" + name().toLowerCase(Locale.ROOT) + ".sql");
        try {
            sql = file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String sql() {
        return sql;
    }
}
