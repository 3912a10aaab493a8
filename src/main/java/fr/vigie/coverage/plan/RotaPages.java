package fr.vigie.coverage.plan;

import fr.vigie.coverage.ManagerPages;
import fr.vigie.notice.NoticeKind;
import org.springframework.stereotype.Component;

/** Tells the managers what is wrong with the rota, in the transaction that knows that it is news. */
@Component
class RotaPages {

    private final ManagerPages managers;

    RotaPages(ManagerPages managers) {
        this.managers = managers;
    }

    /**
     * @param headline in a few words
     * @param words    all of it
     */
    void tell(String headline, String words) {
        managers.tell(NoticeKind.ROTA, "AGENDA", headline, words);
    }
}
