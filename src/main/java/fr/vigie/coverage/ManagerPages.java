package fr.vigie.coverage;

import fr.vigie.client.Carrier;
import fr.vigie.notice.Addressee;
import fr.vigie.notice.NoticeKind;
import fr.vigie.notice.Outbox;
import fr.vigie.notice.Particulars;
import fr.vigie.notice.Told;
import fr.vigie.servicetime.Slot;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the managers what concerns no ticket, in the caller's transaction. */
@Component
public class ManagerPages {

    private final Outbox outbox;
    private final Paging paging;
    private final Clock clock;

    ManagerPages(Outbox outbox, Paging paging, Clock clock) {
        this.outbox = outbox;
        this.paging = paging;
        this.clock = clock;
    }

    /**
     * Tells it once more at each call: whether it is news is the caller's to know.
     *
     * @param reference what it is about, in the place of a ticket's reference
     * @param headline  in a few words
     * @param words     all of it
     */
    public void tell(NoticeKind kind, String reference, String headline, String words) {
        tell(kind, reference, headline, words, List.of(Staff.MANAGERS));
    }

    /** The same for whenever they read their mail: it wakes nobody. */
    public void mail(NoticeKind kind, String reference, String headline, String words) {
        var now = clock.instant();
        put(
                kind,
                reference,
                headline,
                words,
                now,
                paging.of(List.of(Staff.MANAGERS), now, null, false).stream()
                        .filter(addressee -> addressee.carrier() == Carrier.MAIL)
                        .toList());
    }

    /** The same to whoever of these groups is on duty; {@code groups} of the engine. */
    public void tell(NoticeKind kind, String reference, String headline, String words, Collection<String> groups) {
        var now = clock.instant();
        put(kind, reference, headline, words, now, paging.of(groups, now, null, false));
    }

    private void put(
            NoticeKind kind,
            String reference,
            String headline,
            String words,
            Instant now,
            Collection<Addressee> everybody) {
        var particulars =
                new Particulars(reference, headline, null, null, null, null, false, "", 0, words, Slot.BUSINESS, now);
        outbox.put(new Told(reference, kind, UUID.randomUUID().toString(), false, particulars), everybody);
    }
}
