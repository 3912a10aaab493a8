package fr.vigie.intake.health;

import fr.vigie.coverage.Paging;
import fr.vigie.coverage.Staff;
import fr.vigie.notice.NoticeKind;
import fr.vigie.notice.Outbox;
import fr.vigie.notice.Particulars;
import fr.vigie.notice.Told;
import fr.vigie.servicetime.Slot;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the managers of the doors, in the transaction that knows that it is news. */
@Component
class DoorPages {

    private static final String REFERENCE = "PORTES";

    private final Outbox outbox;
    private final Paging paging;
    private final Clock clock;

    DoorPages(Outbox outbox, Paging paging, Clock clock) {
        this.outbox = outbox;
        this.paging = paging;
        this.clock = clock;
    }

    /**
     * @param headline in a few words
     * @param words    all of it
     */
    void tell(String headline, String words) {
        var now = clock.instant();
        var particulars =
                new Particulars(REFERENCE, headline, null, null, null, null, false, "", 0, words, Slot.BUSINESS, now);
        outbox.put(
                new Told(REFERENCE, NoticeKind.DOOR, UUID.randomUUID().toString(), false, particulars),
                paging.of(List.of(Staff.MANAGERS), now, null, false));
    }
}
