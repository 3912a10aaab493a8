package fr.vigie.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.FileSystemResource;
import org.springframework.util.AntPathMatcher;
import org.springframework.util.unit.DataSize;

/** The table of doors in the README names every door that there is, and the limits that hold. */
class DoorsInReadmeTest {

    private static final Pattern SECTION = Pattern.compile("(?s)## Doors and their limits\n(.*?)\n## ");
    private static final Pattern PATH = Pattern.compile("`(/[^`]*)`");
    private static final Pattern MATCHED = Pattern.compile("\"(/[^\"]*)\"");

    private final List<String> rows = rows();

    @Test
    void every_door_of_the_table_of_locks_stands_in_a_row() throws IOException {
        var named = rows.stream()
                .flatMap(row -> PATH.matcher(row.split("\\|")[1]).results())
                .map(found -> found.group(1))
                .toList();
        var locked = MATCHED.matcher(Files.readString(Path.of("src/main/java/fr/vigie/door/DoorTable.java")))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(locked)
                .hasSizeGreaterThan(40)
                .allSatisfy(door -> assertThat(named).anyMatch(row -> new AntPathMatcher().match(row, door)));
    }

    @Test
    void the_limits_are_those_that_hold() {
        assertThat(row("every door but")).contains(megabytes(BodyLimit.OF_ENGINE), turns());
        assertThat(row("`/engine-rest/**`")).contains(megabytes(BodyLimit.OF_ENGINE));
        assertThat(row("`/api/**`")).contains("| " + megabytes(BodyLimit.OF_API) + " |");
        assertThat(row("`/api/procedures/**`"))
                .contains(megabytes(DataSize.parse(setting("spring.servlet.multipart.max-request-size"))))
                .contains("a file " + megabytes(DataSize.parse(setting("spring.servlet.multipart.max-file-size"))));
    }

    private static String turns() {
        return setting("vigie.door.at-once") + " at once, " + setting("vigie.door.queue")
                + " wait for their turn, then 503 | "
                + setting("vigie.door.patience").replace("s", " s");
    }

    private static String megabytes(DataSize size) {
        return size.toMegabytes() + " MB";
    }

    private String row(String door) {
        return rows.stream()
                .filter(row -> row.startsWith("| " + door))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row of " + door));
    }

    private static String setting(String name) {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new FileSystemResource("src/main/resources/application.yml"));
        return String.valueOf(yaml.getObject().get(name));
    }

    private static List<String> rows() {
        try {
            return SECTION.matcher(Files.readString(Path.of("README.md")))
                    .results()
                    .map(MatchResult::group)
                    .flatMap(String::lines)
                    .filter(line -> line.startsWith("| "))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
