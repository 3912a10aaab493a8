package fr.vigie.maintenance;

import fr.vigie.coverage.Coverage;
import fr.vigie.coverage.ManagerPages;
import fr.vigie.coverage.Staff;
import fr.vigie.notice.NoticeKind;
import fr.vigie.servicetime.FrenchTime;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells the managers that a maintenance needs them, in the caller's transaction. */
@Component
class Pages {

    private final ManagerPages managers;
    private final Coverage coverage;

    Pages(ManagerPages managers, Coverage coverage) {
        this.managers = managers;
        this.coverage = coverage;
    }

    /**
     * Where a window touches business hours, somebody must decide as long as the clients can still be told in time, and
     * don't wait yet for one that they were told before.
     */
    void askForApproval(Maintenance maintenance, Instant now) {
        var window = maintenance.plan().window();
        if (maintenance.status() == Status.TO_APPROVE) {
            managers(
                    maintenance.reference(),
                    maintenance.reference() + " attend un accord",
                    "Elle touche les heures ouvrées, " + window.inWords()
                            + ". Approuvez-la ou refusez-la dans sa tâche, au plus tard le "
                            + FrenchTime.dated(maintenance.promise().decidedBy(window, now))
                            + ".");
        }
    }

    /** Whoever answers now begins the work, and the managers know of it. */
    void whoConducts(String reference, Instant now, String headline, String words) {
        var first = coverage.first(now, null).group();
        managers.tell(NoticeKind.MAINTENANCE, reference, headline, words, Set.of(Staff.MANAGERS, first));
    }

    /**
     * It reaches into business hours, or lasts longer than whoever is at work may say alone, or into what comes after it.
     *
     * @param next the maintenances of the same services that it reaches into
     */
    void prolonged(Maintenance maintenance, Extension extension, List<Maintenance> next) {
        next.forEach(other -> managers(
                other.reference(),
                maintenance.reference() + " empiète sur " + other.reference(),
                maintenance.reference() + " se prolonge jusqu'au "
                        + FrenchTime.dated(maintenance.plan().window().to()) + ", et " + other.reference()
                        + " commence avant : déplacez-la ou annulez-la, pour que ses clients le sachent."));
        if (extension.needsManagers()) {
            managers(
                    maintenance.reference(),
                    maintenance.reference() + " se prolonge",
                    extension.inWords()
                            + ". Les clients le savent ; ce qui dépasse la fenêtre annoncée compte comme une "
                            + "interruption non prévue.");
        }
    }

    /** It is over: how it went can be read, and told on. */
    void report(Maintenance maintenance) {
        managers.mail(
                NoticeKind.MAINTENANCE_REPORT,
                maintenance.reference(),
                "Compte rendu de la maintenance "
                        + InWords.list(maintenance.plan().services()),
                maintenance.plan().reason());
    }

    /**
     * @param headline in a few words
     * @param words    all of it
     */
    void managers(String reference, String headline, String words) {
        managers.tell(NoticeKind.MAINTENANCE, reference, headline, words);
    }
}
