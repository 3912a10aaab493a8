package fr.vigie.incident;

import fr.vigie.coverage.Coverage;
import fr.vigie.notice.NoticeKind;
import fr.vigie.notice.Outbox;
import fr.vigie.refusal.BrokenRule;
import fr.vigie.refusal.WrongState;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the client what the diagrams say it is told. */
@Component
@Transactional
class NoticeDesk {

    private final Incidents incidents;
    private final Journal journal;
    private final Ledger ledger;
    private final OneAtATime oneAtATime;
    private final Outbox outbox;
    private final Correspondents correspondents;
    private final Broadcast broadcast;
    private final Coverage coverage;
    private final Clock clock;

    NoticeDesk(
            Incidents incidents,
            Journal journal,
            Ledger ledger,
            OneAtATime oneAtATime,
            Outbox outbox,
            Correspondents correspondents,
            Broadcast broadcast,
            Coverage coverage,
            Clock clock) {
        this.incidents = incidents;
        this.journal = journal;
        this.ledger = ledger;
        this.oneAtATime = oneAtATime;
        this.outbox = outbox;
        this.correspondents = correspondents;
        this.broadcast = broadcast;
        this.coverage = coverage;
        this.clock = clock;
    }

    /** To everybody who told of it and to those of their clients who want to know; an alarm may have nobody to tell. */
    void tellClient(String reference, NoticeKind kind, @Nullable String text, String by) {
        var telling = telling(ledger.get(reference), kind);
        broadcast.tell(telling, telling.occurrence(), text, by);
    }

    /**
     * The words of a person to the client.
     *
     * @throws WrongState when the ticket is closed: nobody would follow the answer
     */
    void message(String reference, String text, Agent by) {
        message(UUID.randomUUID(), reference, text, by);
    }

    /**
     * The same, once for each {@code id}, however often it is asked.
     *
     * @throws WrongState when the ticket is closed: nobody would follow the answer
     * @throws BrokenRule when other words were written under that id, or nobody could read them
     */
    void message(UUID id, String reference, String text, Agent by) {
        oneAtATime.message(id);
        var incident = incidents.get(reference);
        var before = journal.ofMessage(id);
        if (before.isPresent()) {
            refuseOther(before.get(), reference, text);
            return;
        }
        // of one that belongs to an open incident somebody follows the answer, and may answer that client alone
        if (incident.status() == Status.CLOSED
                && (!incident.standing().isAttached()
                        || incidents.openThatFollows(reference).isEmpty())) {
            throw new WrongState("Le ticket " + reference + " est clos : ouvrez-en un autre pour écrire au client.");
        }
        ledger.note(incident, JournalEntry.message(id, incident, clock.instant(), by, text));
        if (!broadcast.tell(telling(incident, NoticeKind.MESSAGE), id.toString(), text, by.id())) {
            throw new BrokenRule("Aucune adresse et aucun numéro pour le client de " + reference
                    + " : ce message n'atteindrait personne. Téléphonez-lui.");
        }
    }

    /**
     * The words of a person to everybody who uses what is failing, each once.
     *
     * @throws WrongState when the incident is over
     * @throws BrokenRule when no service is named, nobody uses it, or the incident is for few to know
     */
    void announce(String reference, String text, Agent by) {
        var incident = incidents.get(reference);
        if (incident.standing().restricted()) {
            throw new BrokenRule("Les clients d'un incident à accès restreint ont des nouvelles par l'interruption.");
        }
        var everybody = correspondents.using(incident.facts().service());
        if (incident.status() == Status.CLOSED) {
            throw new WrongState("L'incident " + reference + " est clos : il n'y a plus de panne à annoncer.");
        }
        if (incident.facts().service() == null) {
            throw new BrokenRule("L'incident " + reference
                    + " ne nomme aucun service : dites lequel dans son diagnostic, ou écrivez à son client seul.");
        }
        if (everybody.isEmpty()) {
            throw new BrokenRule("Aucun client de l'annuaire n'utilise le service de l'incident " + reference + ".");
        }
        var id = UUID.randomUUID();
        var told = outbox.put(telling(incident, NoticeKind.ANNOUNCEMENT).told(id.toString(), text), everybody);
        ledger.note(incident, JournalEntry.message(id, incident, clock.instant(), by, text));
        written(incident, NoticeKind.ANNOUNCEMENT, told.size() + " destinataires", by.id());
    }

    /** Writes down that somebody was not reached. */
    void lost(String reference, String sentence) {
        var incident = incidents.get(reference);
        ledger.note(incident.journal(clock.instant(), EntryKind.NOTICE_LOST, JournalEntry.PROCEDURE, sentence));
    }

    private static void refuseOther(JournalEntry before, String reference, String text) {
        if (!before.incident().equals(reference) || !before.text().equals(text)) {
            throw new BrokenRule("Cet identifiant de message (id) a déjà servi à un autre message.");
        }
    }

    /** Writes down that somebody is not reached yet. */
    void delayed(String reference, String sentence) {
        var incident = incidents.get(reference);
        ledger.note(incident.journal(clock.instant(), EntryKind.NOTICE, JournalEntry.PROCEDURE, sentence));
    }

    private Telling telling(Incident incident, NoticeKind kind) {
        var now = clock.instant();
        return new Telling(incident, kind, coverage.slotAt(now, incident.facts().client()), now);
    }

    private void written(Incident incident, NoticeKind kind, String to, String by) {
        ledger.note(incident.journal(clock.instant(), EntryKind.NOTICE, by, kind.label() + " à " + to));
    }
}
