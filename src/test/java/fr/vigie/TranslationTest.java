package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the French of the web applications against the English that the engine brings. */
class TranslationTest {

    /** What a translation carries over as it is: values put in by the application, markup, entities. */
    private static final Pattern KEPT = Pattern.compile("\\{\\{[^}]*}}|%[sd]|</?(?:a|br)\\b[^>]*>|&\\w+;");

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome"})
    void every_label_is_translated_and_none_is_left_over(String app) throws IOException {
        assertThat(labels(app, "fr").keySet())
                .containsExactlyElementsOf(labels(app, "en").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome"})
    void a_translation_keeps_the_placeholders_of_the_original(String app) throws IOException {
        var french = labels(app, "fr");

        assertThat(labels(app, "en"))
                .allSatisfy((key, english) ->
                        assertThat(kept(french.getOrDefault(key, ""))).as(key).isEqualTo(kept(english)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome"})
    void a_translation_says_something_where_the_original_does(String app) throws IOException {
        var french = labels(app, "fr");

        assertThat(labels(app, "en"))
                .allSatisfy((key, english) -> assertThat(french.getOrDefault(key, ""))
                        .as(key)
                        .matches(text -> text.isBlank() == english.isBlank()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void our_settings_come_before_those_of_the_engine(String app) throws IOException {
        assertThat(read(app + "/scripts/config.js")).contains("vendor: 'Vigie'");
        assertThat(read(app + "/styles/user-styles.css")).contains("vigie.css");
    }

    /** Every text of a locale by its path, such as {@code /labels/CLAIM_TASK} or {@code /dateLocales/months/0}. */
    private static Map<String, String> labels(String app, String language) throws IOException {
        var labels = new TreeMap<String, String>();
        collect(new ObjectMapper().readTree(read(app + "/locales/" + language + ".json")), "", labels);
        return labels;
    }

    private static void collect(JsonNode node, String path, Map<String, String> labels) {
        node.fields().forEachRemaining(field -> collect(field.getValue(), path + "/" + field.getKey(), labels));
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            collect(node.path(index), path + "/" + index, labels);
        }
        if (node.isValueNode()) {
            labels.put(path, node.asText());
        }
    }

    private static List<String> kept(String text) {
        return KEPT.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    private static String read(String file) throws IOException {
        var path = "META-INF/resources/webjars/camunda/app/" + file;
        try (var stream = TranslationTest.class.getClassLoader().getResourceAsStream(path)) {
            assertThat(stream).as(path).isNotNull();
            // the engine's files begin with a byte order mark
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
        }
    }
}
