package fr.vigie.maintenance;

import fr.vigie.coverage.ManagerPages;
import fr.vigie.notice.NoticeKind;
import org.springframework.stereotype.Component;

/** Tells the managers that a maintenance needs them, in the caller's transaction. */
@Component
class Pages {

    private final ManagerPages managers;

    Pages(ManagerPages managers) {
        this.managers = managers;
    }

    /**
     * @param headline in a few words
     * @param words    all of it
     */
    void managers(String reference, String headline, String words) {
        managers.tell(NoticeKind.MAINTENANCE, reference, headline, words);
    }
}
