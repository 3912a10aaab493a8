package fr.vigie.status.page;

import fr.vigie.client.Language;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Holds out the latest edition. Visitors read memory and nothing else; where a new one can't be made, the last stays, and
 * says that it is old.
 */
@Component
class Window {

    private static final Logger log = LoggerFactory.getLogger(Window.class);

    private final Newsroom newsroom;
    private final Press press;
    private volatile Edition edition = Edition.NONE;
    private @Nullable Board latest;
    private boolean failing;

    Window(Newsroom newsroom, Press press) {
        this.newsroom = newsroom;
        this.press = press;
    }

    /** Empty until the first edition is printed. */
    Optional<Copy> copy(Paper paper, Language language) {
        return edition.of(paper, language);
    }

    /** Reads and prints anew; never fails. */
    synchronized void refresh() {
        // whatever it is: a task that fails once is never scheduled again
        try {
            var board = newsroom.now();
            edition = press.print(board, false, edition);
            latest = board;
            failing = false;
        } catch (RuntimeException | Error unreadable) {
            if (!failing) {
                log.warn("The state of the services can't be read; the page shows the last one", unreadable);
            }
            failing = true;
            showOld();
        }
    }

    private void showOld() {
        try {
            if (latest != null) {
                edition = press.print(latest, true, edition);
            }
        } catch (RuntimeException | Error unprintable) {
            log.warn("The page can't even say that it is old", unprintable);
        }
    }
}
