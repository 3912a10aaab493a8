package fr.vigie.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Erases some rows of a kind that are due, and none that was erased before.
 *
 * @param file where it stands
 * @param sql  takes {@code :before}, {@code :now}, {@code :words} and {@code :batch}
 */
record Statement(String file, String sql) {

    /** Those of a kind, in the order of their names; none for what the engine keeps. */
    static List<Statement> of(Kind kind) {
        var folder = "privacy/" + kind.name().toLowerCase(Locale.ROOT);
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:" + folder + "/*.sql");
            return Arrays.stream(files)
                    .map(file -> {
                        try {
                            return new Statement(
                                    folder + "/" + file.getFilename(), file.getContentAsString(StandardCharsets.UTF_8));
                        } catch (IOException unreadable) {
                            throw new UncheckedIOException(unreadable);
                        }
                    })
                    .sorted(Comparator.comparing(Statement::file))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
