package fr.vigie.incident;

import fr.vigie.coverage.Coverage;
import fr.vigie.notice.Addressee;
import fr.vigie.notice.NoticeKind;
import fr.vigie.notice.Outbox;
import fr.vigie.refusal.BrokenRule;
import fr.vigie.refusal.WrongState;
import java.time.Clock;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the client what the diagrams say it is told. */
@Component
@Transactional
class NoticeDesk {

    private final Incidents incidents;
    private final Ledger ledger;
    private final Outbox outbox;
    private final Correspondents correspondents;
    private final Coverage coverage;
    private final Clock clock;

    NoticeDesk(
            Incidents incidents,
            Ledger ledger,
            Outbox outbox,
            Correspondents correspondents,
            Coverage coverage,
            Clock clock) {
        this.incidents = incidents;
        this.ledger = ledger;
        this.outbox = outbox;
        this.correspondents = correspondents;
        this.coverage = coverage;
        this.clock = clock;
    }

    /** To the one who reported and to those of the client who want to know; an alarm may have nobody to tell. */
    void tellClient(String reference, NoticeKind kind, @Nullable String text, String by) {
        var incident = incidents.get(reference);
        var to = correspondents.of(incident.facts(), kind);
        var told = outbox.put(telling(incident, kind).told(text), to);
        var nobody = to.isEmpty() ? "personne : aucun contact connu" : "personne : envois automatiques suspendus";
        written(incident, kind, told.isEmpty() ? nobody : addresses(told), by);
    }

    /**
     * The words of a person to the client.
     *
     * @throws WrongState when the ticket is closed: nobody would follow the answer
     */
    void message(String reference, String text, Agent by) {
        var incident = incidents.get(reference);
        if (incident.status() == Status.CLOSED) {
            throw new WrongState("Le ticket " + reference + " est clos : ouvrez-en un autre pour écrire au client.");
        }
        ledger.note(incident.journal(clock.instant(), EntryKind.MESSAGE, by.id(), text));
        tellClient(reference, NoticeKind.MESSAGE, text, by.id());
    }

    /**
     * The words of a person to everybody who uses what is failing, each once.
     *
     * @throws BrokenRule when no service is named, or nobody uses it
     */
    void announce(String reference, String text, Agent by) {
        var incident = incidents.get(reference);
        var everybody = correspondents.using(incident.facts().service());
        if (everybody.isEmpty()) {
            throw new BrokenRule("Aucun client de l'annuaire n'utilise le service de l'incident " + reference + ".");
        }
        var told = outbox.put(telling(incident, NoticeKind.ANNOUNCEMENT).told(text), everybody);
        ledger.note(incident.journal(clock.instant(), EntryKind.MESSAGE, by.id(), text));
        written(incident, NoticeKind.ANNOUNCEMENT, told.size() + " destinataires", by.id());
    }

    /** Writes down that somebody was not reached. */
    void lost(String reference, String sentence) {
        var incident = incidents.get(reference);
        ledger.note(incident.journal(clock.instant(), EntryKind.NOTICE_LOST, JournalEntry.PROCEDURE, sentence));
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

    private static String addresses(Collection<Addressee> to) {
        return to.stream().map(Addressee::address).distinct().collect(Collectors.joining(", "));
    }
}
