package fr.vigie.status.page;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import fr.vigie.client.KnownServices;
import fr.vigie.client.Language;
import fr.vigie.status.page.Edition.Key;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Prints all that is handed out; text that looks like markup is shown as it is. */
@Component
class Press {

    private final Template page = template("status");
    private final Template feed = template("status-feed");
    private final KnownServices names;
    private final String home;
    private final String style = style();

    /** @param home the address at which people reach Vigie, without a slash at its end */
    Press(KnownServices names, @Value("${vigie.base-url}") String home) {
        this.names = names;
        this.home = home;
    }

    /** @param stale whether the board could not be read anew; what did not change is taken over from before */
    Edition print(Board board, boolean stale, Edition before) {
        var copies = new HashMap<Key, Copy>();
        for (var language : Language.values()) {
            for (var paper : Paper.values()) {
                var key = new Key(paper, language);
                copies.put(key, Copy.of(text(board, stale, key), board.asOf(), before.find(key)));
            }
        }
        return new Edition(Map.copyOf(copies));
    }

    private String text(Board board, boolean stale, Key key) {
        var items = new Items(new Said(key.language()), names);
        return switch (key.paper()) {
            case PAGE -> page.execute(Map.of("page", new Pages(names, home, style).of(board, stale, key.language())));
            case CALENDAR -> new CalendarText(items, home).of(board);
            case FEED -> feed.execute(Map.of("feed", FeedView.of(board, items, home)));
        };
    }

    private static Template template(String name) {
        return Mustache.compiler()
                .compile(new String(file("/templates/" + name + ".mustache"), StandardCharsets.UTF_8));
    }

    private static String style() {
        return Copy.digest(file("/static/status/status.css"));
    }

    private static byte[] file(String name) {
        try (var file = Objects.requireNonNull(Press.class.getResourceAsStream(name), name)) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
