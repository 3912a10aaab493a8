package fr.vigie.notice.text;

import fr.vigie.client.Language;
import fr.vigie.notice.NoticeKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Which text a file holds: {@code deadline-near.fr.txt}. */
record TextFile(NoticeKind kind, Language language) {

    static Stream<TextFile> all() {
        return Arrays.stream(NoticeKind.values())
                .filter(NoticeKind::isWorded)
                .flatMap(kind -> Arrays.stream(Language.values()).map(language -> new TextFile(kind, language)));
    }

    static Optional<TextFile> named(String name) {
        return all().filter(file -> file.name().equals(name)).findFirst();
    }

    String name() {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + "." + language.code() + ".txt";
    }
}
