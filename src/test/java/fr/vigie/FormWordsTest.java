package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds our French of the forms' own words against the library of forms that the engine brings. */
class FormWordsTest {

    private static final String APPS = "META-INF/resources/webjars/camunda/";
    private static final Pattern PHRASE = Pattern.compile("(?m)^ {2}\\['([A-Z][^']+)', ");

    @Test
    void every_word_that_we_put_in_french_is_still_one_of_theirs() throws IOException {
        var library = read("lib/deps.js");

        assertThat(phrases()).hasSizeGreaterThan(10).allSatisfy(phrase -> {
            var beginning = phrase.replaceAll(" N\\.$", " ");
            assertThat(library.contains('"' + beginning)
                            || library.contains('`' + beginning)
                            // put together from two pieces
                            || beginning.equals("Value is expected to be an integer."))
                    .as(phrase)
                    .isTrue();
        });
    }

    @Test
    void every_word_of_a_check_that_fails_is_put_in_french() throws IOException {
        var library = read("lib/deps.js");
        var checks = Pattern.compile("\\.push\\([`\"](Field (?:is|must)[^`\"$]*)")
                .matcher(library)
                .results()
                .map(found -> found.group(1))
                // our forms ask for no phone number
                .filter(words -> !words.contains("phone"))
                .toList();

        assertThat(checks)
                .hasSizeGreaterThan(5)
                .allSatisfy(words -> assertThat(phrases())
                        .as(words)
                        .anyMatch(phrase -> phrase.replaceAll("N\\.$", "").equals(words)));
    }

    @Test
    void every_field_that_a_refusal_may_name_is_known_as_one() throws IOException {
        var names = List.of(read("app/tasklist/vigie/fields.js").split("\\W+"));
        var key = Pattern.compile("\"key\": \"([a-z]+)\"");

        try (var forms = Files.walk(Path.of("bpmn"))) {
            for (var form :
                    forms.filter(file -> file.toString().endsWith(".form")).toList()) {
                assertThat(key.matcher(Files.readString(form)).results().map(found -> found.group(1)))
                        .as("fields of %s", form)
                        .isSubsetOf(names);
            }
        }
    }

    private static List<String> phrases() throws IOException {
        return PHRASE.matcher(read("app/tasklist/vigie/french.js"))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String read(String file) throws IOException {
        try (var stream = FormWordsTest.class.getClassLoader().getResourceAsStream(APPS + file)) {
            assertThat(stream).as(file).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
