package fr.vigie.maintenance.emergency;

import fr.vigie.client.KnownServices;
import fr.vigie.client.Language;
import fr.vigie.incident.Agent;
import fr.vigie.incident.Answers;
import fr.vigie.incident.SecurityDesk;
import fr.vigie.refusal.BrokenRule;
import fr.vigie.refusal.WrongState;
import fr.vigie.servicetime.ServiceCalendar;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The decision to stop a service at once: who asks for it, and who confirms or refuses. */
@Component
@Transactional
class InterruptionDesk {

    private final Interruptions interruptions;
    private final Logbook logbook;
    private final Authorised authorised;
    private final Circle circle;
    private final SecurityDesk security;
    private final KnownServices known;
    private final ServiceCalendar calendar;
    private final JdbcClient database;
    private final Clock clock;

    InterruptionDesk(
            Interruptions interruptions,
            Logbook logbook,
            Authorised authorised,
            Circle circle,
            SecurityDesk security,
            KnownServices known,
            ServiceCalendar calendar,
            JdbcClient database,
            Clock clock) {
        this.interruptions = interruptions;
        this.logbook = logbook;
        this.authorised = authorised;
        this.circle = circle;
        this.security = security;
        this.known = known;
        this.calendar = calendar;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Somebody asks for it; the same declaration again changes nothing.
     *
     * @throws BrokenRule for whoever may not, and for what can't be read
     * @throws WrongState when one of the services is being stopped already
     */
    Declared declare(Answers answers, Agent by) {
        authorised.refuseOthers(by);
        var declaration = Declaration.from(answers, by, clock.instant(), known);
        security.refuseStrangers(declaration.insiderAccounts());
        logbook.oneAtATime();
        if (declaration.declaration() != null) {
            var before = interruptions.declaredAs(declaration.declaration());
            if (before.isPresent()) {
                return again(before.get(), declaration);
            }
        }
        refuseTwice(declaration);
        var interruption = Interruption.declared(next(), declaration);
        var second = authorised.anotherBeside(by);
        if (!second) {
            interruption.decideAlone();
        }
        logbook.keep(interruption);
        logbook.write(
                interruption.reference(),
                by,
                "Interruption demandée : " + declaration.threat().label());
        if (second) {
            circle.tellManagers(
                    interruption, "Une interruption d'urgence attend la confirmation d'une seconde personne.");
        } else {
            logbook.write(interruption.reference(), "Décidée seul : personne d'autre n'est habilité en ce moment");
        }
        return declared(interruption, false, second);
    }

    /**
     * The word of somebody who may give it.
     *
     * @throws BrokenRule for whoever may not
     * @throws WrongState when it was given already
     */
    boolean decide(String reference, Decision decision, Agent by) {
        authorised.refuseOthers(by);
        var decided = logbook.change(reference, interruption -> interruption.decide(decision.confirmed(), by));
        logbook.write(reference, by, decision.sentence(decided.course().alone()));
        if (!decision.confirmed()) {
            circle.tellManagers(decided, "L'interruption est refusée ; pourquoi, se lit sur sa fiche.");
        }
        return decision.confirmed();
    }

    /** The second person did not answer in time: danger does not wait, whoever asked may go on. */
    void unanswered(String reference) {
        var interruption = logbook.change(reference, Interruption::unanswered);
        logbook.write(reference, "Personne n'a confirmé dans le délai : la décision revient à qui l'a demandée");
        circle.tellManagers(interruption, "Personne n'a confirmé l'interruption : qui l'a demandée peut décider seul.");
    }

    private Declared again(Interruption before, Declaration declaration) {
        if (!before.declaration().asksTheSame(declaration)) {
            throw new BrokenRule("Cet identifiant de demande (id) a déjà servi à une autre interruption.");
        }
        logbook.hush(before.reference());
        return declared(before, true, false);
    }

    private void refuseTwice(Declaration declaration) {
        for (var open : interruptions.open()) {
            var both = declaration.alsoIn(open.declaration());
            if (!both.isEmpty()) {
                throw new WrongState("L'interruption " + open.reference() + " de " + circle.names(both, Language.FR)
                        + " est déjà " + (open.course().state() == State.RUNNING ? "en cours" : "demandée")
                        + " : ses tâches sont dans Tasklist.");
            }
        }
    }

    private Declared declared(Interruption interruption, boolean again, boolean second) {
        return new Declared(
                interruption.reference(),
                again,
                second,
                circle.names(interruption.declaration().serviceIds(), Language.FR));
    }

    private String next() {
        long number = database.sql("select nextval('interruption_number')")
                .query(Long.class)
                .single();
        return "INT-%d-%06d".formatted(clock.instant().atZone(calendar.zone()).getYear(), number);
    }
}
