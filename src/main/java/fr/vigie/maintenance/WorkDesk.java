package fr.vigie.maintenance;

import fr.vigie.incident.Agent;
import fr.vigie.servicetime.FrenchTime;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What may be asked about a maintenance from its beginning on; each request is one transaction. */
@Component
@Transactional
class WorkDesk {

    private final Registry registry;
    private final PlanRules rules;
    private final ToldClients told;
    private final Pages pages;
    private final Clock clock;

    WorkDesk(Registry registry, PlanRules rules, ToldClients told, Pages pages, Clock clock) {
        this.registry = registry;
        this.rules = rules;
        this.told = told;
        this.pages = pages;
        this.clock = clock;
    }

    Maintenance start(String reference, @Nullable String note, Agent by) {
        return registry.change(reference, maintenance -> maintenance.start(note, by.id(), clock.instant()));
    }

    /**
     * Told at once, however long it is: a fact needs no notice, and what lasts beyond the end that was announced breaks
     * the promise of the one that was given. The managers hear of one that reaches into business hours, or lasts longer
     * than whoever is at work may say alone.
     *
     * @throws fr.vigie.refusal.BrokenRule with a sentence, where it reaches into business hours without a reason
     */
    Maintenance extend(String reference, Instant end, String why, @Nullable String businessHoursReason, Agent by) {
        registry.oneAtATime();
        return registry.change(reference, maintenance -> {
            var now = clock.instant();
            maintenance.demandProlongable(end, now);
            var extension = rules.extension(maintenance.plan(), end, why, businessHoursReason);
            maintenance.extend(extension, by.id(), now);
            // what has begun takes as long as it takes: whoever comes after it is the managers' to move
            pages.prolonged(
                    maintenance,
                    extension,
                    rules.overlapped(
                            maintenance.plan().services(), maintenance.plan().window(), reference));
        });
    }

    Maintenance finish(String reference, @Nullable String comment, Agent by) {
        return registry.change(reference, maintenance -> {
            maintenance.finish(comment, by.id(), clock.instant());
            told.note(maintenance);
        });
    }

    /** The window has come: somebody begins the work. */
    void windowOpens(String reference) {
        var now = clock.instant();
        registry.change(reference, maintenance -> {
            // who is back after a long pause is told that the window is over, and nothing else
            if (maintenance.status() == Status.ANNOUNCED
                    && now.isBefore(maintenance.plan().window().to())) {
                pages.whoConducts(
                        reference,
                        now,
                        reference + " : la fenêtre est ouverte",
                        "La fenêtre est ouverte jusqu'au "
                                + FrenchTime.dated(maintenance.plan().window().to())
                                + ". Commencez la maintenance dans sa tâche, pour que les clients le sachent.");
            }
        });
    }

    /** The announced end has come, and nobody has begun, or the work goes on. */
    void windowOver(String reference) {
        registry.change(reference, maintenance -> {
            if (maintenance.status() == Status.ANNOUNCED) {
                note(maintenance, Step.NOT_STARTED, "La fenêtre est passée, personne n'a commencé");
                pages.managers(
                        reference,
                        reference + " n'a pas commencé",
                        "La fenêtre est passée et personne n'a commencé. Déplacez la maintenance ou annulez-la : les "
                                + "clients l'attendent.");
            } else if (maintenance.status() == Status.RUNNING) {
                note(maintenance, Step.OVERRUN, "La fenêtre est dépassée, les travaux continuent");
                pages.managers(
                        reference,
                        reference + " dépasse sa fenêtre",
                        "La fin annoncée est passée : ce qui sonne encore ouvre un incident. Prolongez la maintenance, "
                                + "pour que les clients le sachent, ou terminez-la.");
            }
        });
    }

    /** Lets the managers know where to read how it went. */
    void report(String reference) {
        pages.report(registry.get(reference));
    }

    private void note(Maintenance maintenance, Step step, String text) {
        maintenance.journal(clock.instant(), step, Entry.PROCEDURE, text);
    }
}
