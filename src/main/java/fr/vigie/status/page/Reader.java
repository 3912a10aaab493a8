package fr.vigie.status.page;

import fr.vigie.client.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor's browser can take.
 *
 * @param language the one asked for, else the best of the browser's, else French
 * @param zip      whether it unpacks gzip
 */
record Reader(Language language, boolean zip) {

    static Reader of(@Nullable String lang, @Nullable String languages, @Nullable String encodings) {
        return new Reader(
                named(lang == null ? "" : lang)
                        .or(() -> best(languages == null ? "" : languages))
                        .orElse(Language.FR),
                encodings != null && Stream.of(encodings.split(",")).anyMatch(Reader::isZip));
    }

    private static Optional<Language> best(String languages) {
        return ranges(languages).stream()
                .filter(range -> range.getWeight() > 0)
                .flatMap(range -> named(range.getRange().split("-", 2)[0]).stream())
                .findFirst();
    }

    private static Optional<Language> named(String code) {
        return Arrays.stream(Language.values())
                .filter(language -> language.code().equals(code.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** By weight. */
    private static List<LanguageRange> ranges(String languages) {
        try {
            return languages.isBlank() ? List.of() : LanguageRange.parse(languages);
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }

    private static boolean isZip(String encoding) {
        return encoding.strip().toLowerCase(Locale.ROOT).matches("gzip(\\s*;\\s*q=(1|0\\.0*[1-9]).*)?");
    }
}
