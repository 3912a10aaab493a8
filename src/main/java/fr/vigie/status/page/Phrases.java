package fr.vigie.status.page;

import fr.vigie.client.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;

/** The words of the page in one language; a phrase that is missing is an error, not a hole in the page. */
final class Phrases {

    private static final Map<Language, Phrases> ALL = new EnumMap<>(Language.class);

    static {
        for (var language : Language.values()) {
            ALL.put(language, new Phrases(read(language)));
        }
    }

    private final Map<String, String> byName;

    private Phrases(Map<String, String> byName) {
        this.byName = byName;
    }

    static Phrases of(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    /** The phrase with this name, with what belongs in the places of {@code {0}}, {@code {1}}. */
    String say(String name, Object... values) {
        var phrase = byName.get(name);
        if (phrase == null) {
            throw new IllegalArgumentException("There is no phrase " + name);
        }
        for (int i = 0; i < values.length; i++) {
            phrase = phrase.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return phrase;
    }

    /** All of them, for a template that names those that it shows. */
    Map<String, String> all() {
        return byName;
    }

    private static Map<String, String> read(Language language) {
        var name = "/status/phrases." + language.name().toLowerCase(Locale.ROOT) + ".properties";
        try (var file = new InputStreamReader(
                Objects.requireNonNull(Phrases.class.getResourceAsStream(name), name), StandardCharsets.UTF_8)) {
            var phrases = new Properties();
            phrases.load(file);
            var byName = new TreeMap<String, String>();
            phrases.stringPropertyNames().forEach(key -> byName.put(key, phrases.getProperty(key)));
            return byName;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
