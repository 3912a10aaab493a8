package fr.vigie.maintenance;

import fr.vigie.coverage.Paging;
import fr.vigie.coverage.Staff;
import fr.vigie.notice.NoticeKind;
import fr.vigie.notice.Outbox;
import fr.vigie.notice.Particulars;
import fr.vigie.notice.Told;
import fr.vigie.servicetime.Slot;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells the managers that a maintenance needs them, in the caller's transaction. */
@Component
class Pages {

    private final Outbox outbox;
    private final Paging paging;
    private final Clock clock;

    Pages(Outbox outbox, Paging paging, Clock clock) {
        this.outbox = outbox;
        this.paging = paging;
        this.clock = clock;
    }

    /**
     * The same headline about the same maintenance is told once an instant.
     *
     * @param headline in a few words
     * @param words    all of it
     */
    void managers(String reference, String headline, String words) {
        var now = clock.instant();
        var particulars =
                new Particulars(reference, headline, null, null, null, null, false, "", 0, words, Slot.BUSINESS, now);
        outbox.put(
                new Told(reference, NoticeKind.MAINTENANCE, headline + " " + now, false, particulars),
                paging.of(List.of(Staff.MANAGERS), now, null, false));
    }
}
