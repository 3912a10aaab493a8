package fr.vigie.maintenance.emergency;

import fr.vigie.client.Language;
import fr.vigie.incident.Agent;
import fr.vigie.incident.SecurityDesk;
import fr.vigie.incident.SecurityIncident;
import fr.vigie.notice.NoticeKind;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happens once the decision stands: everybody is told, the incident is opened, and the service comes back. */
@Component
@Transactional
class StoppedDesk {

    private static final int LONGEST_SUBJECT = 200;

    private final Interruptions interruptions;
    private final Logbook logbook;
    private final Authorised authorised;
    private final Circle circle;
    private final SecurityDesk security;
    private final Clock clock;

    StoppedDesk(
            Interruptions interruptions,
            Logbook logbook,
            Authorised authorised,
            Circle circle,
            SecurityDesk security,
            Clock clock) {
        this.interruptions = interruptions;
        this.logbook = logbook;
        this.authorised = authorised;
        this.circle = circle;
        this.security = security;
        this.clock = clock;
    }

    /** From now on it is stopped; says which clients nobody can tell, null for none. */
    @Nullable
    String start(String reference) {
        var started = logbook.change(
                reference, interruption -> interruption.start(clock.instant(), circle.unreached(interruption)));
        logbook.write(reference, "Services interrompus");
        var unreached = started.course().unreached();
        if (unreached != null) {
            logbook.write(reference, "Clients sans contact, à joindre autrement : " + unreached);
        }
        return unreached;
    }

    /** Tells every affected client, in the caller's transaction. */
    void tell(String reference, NoticeKind kind, @Nullable String words) {
        var interruption = interruptions.get(reference);
        var own = kind == NoticeKind.INTERRUPTION ? interruption.declaration().advice() : words;
        var occurrence = kind == NoticeKind.INTERRUPTION_NEWS ? clock.instant().toString() : "";
        var told = circle.tellClients(interruption, kind, occurrence, own);
        logbook.write(reference, kind.label() + " : " + told + " envois aux clients");
    }

    /** Opens the security incident, once. */
    void openIncident(String reference) {
        logbook.change(reference, this::opened);
    }

    /** @throws fr.vigie.refusal.BrokenRule for whoever may not */
    boolean hear(String reference, News news, Agent by) {
        authorised.refuseOthers(by);
        logbook.change(reference, interruption -> {
            if (news.over()) {
                interruption.end(clock.instant());
            }
        });
        logbook.write(reference, by, news.over() ? "Service rétabli" : "Point envoyé aux clients");
        return news.over();
    }

    /** The cause is sought from now on, whatever becomes of the incident. */
    void seekCause(String reference) {
        var over = logbook.change(reference, this::opened);
        security.seekCause(String.valueOf(over.course().incident()));
        logbook.write(
                reference,
                "La cause est à chercher : problème demandé pour "
                        + over.course().incident());
    }

    private void opened(Interruption interruption) {
        if (interruption.course().incident() != null) {
            return;
        }
        var declaration = interruption.declaration();
        var names = circle.names(declaration.serviceIds(), Language.FR);
        var subject =
                "Sécurité, " + declaration.threat().label() + " : " + names + " (" + interruption.reference() + ")";
        var incident = security.open(
                new SecurityIncident(
                        interruption.reference(),
                        declaration.serviceIds().size() == 1 ? declaration.services() : null,
                        subject.length() > LONGEST_SUBJECT ? subject.substring(0, LONGEST_SUBJECT - 1) + "…" : subject,
                        declaration.seen(),
                        declaration.insiderAccounts()),
                new Agent(declaration.declaredBy()));
        interruption.tieTo(incident);
        logbook.write(interruption.reference(), "Incident de sécurité " + incident + " ouvert");
    }
}
