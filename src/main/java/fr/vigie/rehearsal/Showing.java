package fr.vigie.rehearsal;

import com.samskivert.mustache.Mustache;
import fr.vigie.refusal.Refusal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A rehearsal as its page shows it; the page is sent from above to below while it is played. */
class Showing {

    private static final Duration SIGN = Duration.ofSeconds(1);

    private final Ongoing ongoing;
    private @Nullable Result result;
    private List<String> refusals = List.of();

    Showing(Ongoing ongoing) {
        this.ongoing = ongoing;
    }

    /** Says how far it is, again and again, until it is over; a reader who has gone away stops it. */
    Mustache.Lambda waiting() {
        return (sign, page) -> {
            try {
                do {
                    sign.execute(Map.of("percent", ongoing.percent()), page);
                    send(page);
                } while (!ongoing.isOverWithin(SIGN));
            } catch (IOException | RuntimeException gone) {
                ongoing.giveUp();
                throw gone;
            }
            conclude();
        };
    }

    private static void send(Writer page) throws IOException {
        page.flush();
        // a page's writer keeps to itself that its reader has gone
        if (page instanceof PrintWriter printer && printer.checkError()) {
            throw new IOException("Nobody reads the rehearsal any more.");
        }
    }

    private void conclude() {
        try {
            result = Result.of(ongoing.answer());
        } catch (Refusal refusal) {
            refusals = List.of(refusal.sentence());
        }
    }

    /** Null until it is over, and where it came to nothing. */
    @Nullable
    Result result() {
        return result;
    }

    /** Why it came to nothing. */
    List<String> refusals() {
        return refusals;
    }
}
