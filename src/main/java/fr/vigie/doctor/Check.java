package fr.vigie.doctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * One thing that must be true, as a question to the database that finds where it is not.
 *
 * @param name as its file is called
 * @param sql  asks for {@code subject} and {@code sentence}; {@code :now} is the moment of the question, and
 *     what was over before {@code :since} is left alone
 */
record Check(String name, Kind kind, String sql) {

    /** All that there are: a file each, in {@code doctor/broken} and {@code doctor/late}. */
    static List<Check> all() {
        return Arrays.stream(Kind.values()).flatMap(kind -> of(kind).stream()).toList();
    }

    private static List<Check> of(Kind kind) {
        var files = "classpath:doctor/" + kind.name().toLowerCase(Locale.ROOT) + "/*.sql";
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(files))
                    .map(file -> of(kind, file))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Check of(Kind kind, Resource file) {
        try {
            var name = Objects.requireNonNull(file.getFilename()).replace(".sql", "");
            return new Check(name, kind, file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
