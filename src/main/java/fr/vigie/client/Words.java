package fr.vigie.client;

import static java.util.stream.Collectors.joining;

import fr.vigie.refusal.BrokenRule;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words out of a short list, in whatever case, or a sentence that says the list. */
final class Words {

    private Words() {}

    static <E extends Enum<E>> E one(String field, @Nullable String word, Class<E> kind, E otherwise) {
        return word == null || word.isBlank() ? otherwise : read(field, word, kind, EnumSet.allOf(kind));
    }

    /** Each once, in the order in which they were first written; null when no list was written. */
    static <E extends Enum<E>> @Nullable List<E> some(
            String field, @Nullable List<@Nullable String> words, Class<E> kind, Set<E> possible) {
        return words == null
                ? null
                : words.stream()
                        .map(word -> read(field, word, kind, possible))
                        .distinct()
                        .toList();
    }

    private static <E extends Enum<E>> E read(String field, @Nullable String word, Class<E> kind, Set<E> possible) {
        var written = word == null ? "" : word.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(kind.getEnumConstants())
                .filter(possible::contains)
                .filter(known -> known.name().equals(written))
                .findFirst()
                .orElseThrow(() -> new BrokenRule("Le champ « " + field + " » ne connaît pas « " + Plain.shown(written)
                        + " » ; on y écrit "
                        + possible.stream().sorted().map(Enum::name).collect(joining(", ")) + "."));
    }
}
