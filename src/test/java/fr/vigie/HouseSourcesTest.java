package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps the sources readable: short files, a sentence on every type, and no scripts beside the code. */
class HouseSourcesTest {

    private static final int MOST_LINES = 200;
    private static final Pattern NUMBER = Pattern.compile("static final long \\w+ = ([\\d_]+)L;");

    @Test
    void no_source_file_is_longer_than_200_lines() throws IOException {
        assertThat(files(Path.of("src"), ".java").stream().filter(HouseSourcesTest::isLong))
                .isEmpty();
    }

    @Test
    void every_type_has_a_sentence_that_says_what_it_is_for() throws IOException {
        assertThat(Javadoc.missingIn(files(Path.of("src/main"), ".java"))).isEmpty();
    }

    @Test
    void every_package_has_a_sentence_that_says_what_it_is_for() throws IOException {
        for (Path file : files(Path.of("src/main"), "package-info.java")) {
            assertThat(Files.readString(file)).as("%s", file).startsWith("/** ");
        }
    }

    @Test
    void nothing_is_left_to_scripts() throws IOException {
        assertThat(files(Path.of("bpmn"), ""))
                .allMatch(file -> file.toString().matches(".*\\.(bpmn|dmn|form|json|md|txt)"));
        assertThat(files(Path.of("src/main/resources"), ""))
                .noneMatch(file -> file.toString().matches(".*\\.(groovy|py|rb|kts?|ftl|vm)"))
                .filteredOn(file -> file.toString().endsWith(".js"))
                .allMatch(file -> file.toString().contains("/META-INF/resources/")
                        || file.toString().contains("/static/"));
    }

    @Test
    void every_lock_of_the_database_has_a_number_of_its_own() throws IOException {
        var numbers = new ArrayList<String>();
        for (Path file : files(Path.of("src/main"), ".java")) {
            var source = Files.readString(file);
            if (source.contains("_advisory_")) {
                NUMBER.matcher(source).results().map(found -> found.group(1)).forEach(numbers::add);
            }
        }
        assertThat(numbers).isNotEmpty().doesNotHaveDuplicates();
    }

    private static boolean isLong(Path file) {
        try {
            return Files.readAllLines(file).size() > MOST_LINES;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
