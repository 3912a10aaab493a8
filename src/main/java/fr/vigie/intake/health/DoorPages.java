package fr.vigie.intake.health;

import fr.vigie.coverage.ManagerPages;
import fr.vigie.notice.NoticeKind;
import org.springframework.stereotype.Component;

/** Tells the managers of the doors, in the transaction that knows that it is news. */
@Component
class DoorPages {

    private final ManagerPages managers;

    DoorPages(ManagerPages managers) {
        this.managers = managers;
    }

    /**
     * @param headline in a few words
     * @param words    all of it
     */
    void tell(String headline, String words) {
        managers.tell(NoticeKind.DOOR, "PORTES", headline, words);
    }
}
