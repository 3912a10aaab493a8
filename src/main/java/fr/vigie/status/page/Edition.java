package fr.vigie.status.page;

import fr.vigie.client.Language;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything that is handed out until the next one is printed. */
record Edition(Map<Key, Copy> copies) {

    static final Edition NONE = new Edition(Map.of());

    /** One paper in one language. */
    record Key(Paper paper, Language language) {}

    Optional<Copy> of(Paper paper, Language language) {
        return Optional.ofNullable(find(new Key(paper, language)));
    }

    @Nullable
    Copy find(Key key) {
        return copies.get(key);
    }
}
