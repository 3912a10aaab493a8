package fr.vigie.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A statement in a file of its own.
 *
 * @param name of the file, without what it ends with
 * @param sql  all that stands in it
 */
public record SqlFile(String name, String sql) {

    private static final String COMMENT = "-- ";
    private static final String ENDING = ".sql";

    /**
     * All of a folder, in the order of their names; none where there is no such folder.
     *
     * @param folder from the root of what we deliver: {@code doctor/late}
     */
    public static List<SqlFile> in(String folder) {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:" + folder + "/*" + ENDING))
                    .map(SqlFile::of)
                    .sorted(Comparator.comparing(SqlFile::name))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static SqlFile of(Resource file) {
        try {
            var name = Objects.requireNonNull(file.getFilename()).replace(ENDING, "");
            return new SqlFile(name, file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What the comment in its first line says. */
    public String description() {
        return sql.lines().findFirst().orElseThrow().substring(COMMENT.length());
    }
}
