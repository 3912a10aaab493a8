package fr.vigie.maintenance;

import fr.vigie.incident.Agent;
import fr.vigie.refusal.BrokenRule;
import fr.vigie.refusal.WrongState;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What may be asked about a maintenance before it begins; each request is one transaction. */
@Component
@Transactional
class WindowDesk {

    private final Registry registry;
    private final Maintenances maintenances;
    private final PlanRules rules;
    private final SecondPair managers;
    private final ToldClients informed;
    private final Pages pages;
    private final Clock clock;

    WindowDesk(
            Registry registry,
            Maintenances maintenances,
            PlanRules rules,
            SecondPair managers,
            ToldClients informed,
            Pages pages,
            Clock clock) {
        this.registry = registry;
        this.maintenances = maintenances;
        this.rules = rules;
        this.managers = managers;
        this.informed = informed;
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * @param requested the reference under which an incident asked for it, or null
     * @throws BrokenRule with a sentence; then nothing is kept
     */
    Maintenance plan(@Nullable String requested, Draft draft, Agent by) {
        var now = clock.instant();
        registry.oneAtATime();
        var maintenance = requested == null
                ? Maintenance.requested(registry.next(now), draft.reason(), by.id(), now)
                : maintenances
                        .locked(requested)
                        .orElseThrow(() -> new BrokenRule("La maintenance demandée (reference) n'existe pas."));
        if (maintenance.status() != Status.REQUESTED) {
            throw new WrongState(
                    "La maintenance " + maintenance.reference() + " ne se laisse plus planifier : elle est "
                            + maintenance.status().label() + ".");
        }
        return planned(maintenance, draft, by, now);
    }

    /** The same again, after a manager said no. */
    Maintenance revise(String reference, Draft draft, Agent by) {
        registry.oneAtATime();
        return planned(maintenances.get(reference), draft, by, clock.instant());
    }

    private Maintenance planned(Maintenance maintenance, Draft draft, Agent by, Instant now) {
        rules.demandKnown(draft.services());
        var window = Window.ahead(draft.from(), draft.to(), now);
        rules.demandFree(draft.services(), window, maintenance.reference());
        maintenance.plan(draft, rules.terms(window, Change.NEW, draft.businessHoursReason(), now), by.id(), now);
        pages.askForApproval(maintenance, now);
        return registry.keep(maintenance);
    }

    /** @throws BrokenRule where whoever planned it decides alone although somebody else could */
    Maintenance decide(String reference, boolean approved, @Nullable String comment, Agent by) {
        var now = clock.instant();
        return registry.change(reference, maintenance -> {
            if (!approved) {
                maintenance.refuse(by.id(), told(comment, "Dites pourquoi vous refusez (comment)."), now);
            } else {
                managers.demand(maintenance, by);
                maintenance.approve(by.id(), comment, now);
            }
        });
    }

    /** Another window: an earlier or longer one needs the whole notice again. */
    Maintenance move(String reference, Move move, String why, Agent by) {
        var now = clock.instant();
        registry.oneAtATime();
        return registry.change(reference, maintenance -> {
            maintenance.demandMovable();
            var window = Window.ahead(move.from(), move.to(), now);
            var before = maintenance.plan().window();
            if (window.equals(before)) {
                throw new BrokenRule("C'est déjà la fenêtre de cette maintenance.");
            }
            rules.demandFree(maintenance.plan().services(), window, reference);
            var change = rules.isNew(maintenance, window, now) ? Change.NEW : window.changeOf(before);
            var terms = rules.terms(window, change, move.inBusiness(), now);
            maintenance.move(window, move.inBusiness(), terms, why, by.id(), now);
            pages.askForApproval(maintenance, now);
        });
    }

    Maintenance cancel(String reference, String why, Agent by) {
        return registry.change(reference, maintenance -> {
            maintenance.cancel(why, by.id(), clock.instant());
            informed.note(maintenance);
        });
    }

    private static String told(@Nullable String text, String otherwise) {
        if (text == null) {
            throw new BrokenRule(otherwise);
        }
        return text;
    }
}
