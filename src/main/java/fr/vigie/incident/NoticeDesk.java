package fr.vigie.incident;

import fr.vigie.coverage.Coverage;
import fr.vigie.notice.Addressee;
import fr.vigie.notice.NoticeKind;
import fr.vigie.notice.Outbox;
import fr.vigie.notice.Told;
import fr.vigie.refusal.BrokenRule;
import fr.vigie.refusal.WrongState;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
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
    private final Coverage coverage;
    private final Clock clock;

    NoticeDesk(
            Incidents incidents,
            Journal journal,
            Ledger ledger,
            OneAtATime oneAtATime,
            Outbox outbox,
            Correspondents correspondents,
            Coverage coverage,
            Clock clock) {
        this.incidents = incidents;
        this.journal = journal;
        this.ledger = ledger;
        this.oneAtATime = oneAtATime;
        this.outbox = outbox;
        this.correspondents = correspondents;
        this.coverage = coverage;
        this.clock = clock;
    }

    /** To the one who reported and to those of the client who want to know; an alarm may have nobody to tell. */
    void tellClient(String reference, NoticeKind kind, @Nullable String text, String by) {
        var incident = incidents.get(reference);
        tellClient(incident, telling(incident, kind).told(text), by);
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
     * @throws BrokenRule when other words were written under that id
     */
    void message(UUID id, String reference, String text, Agent by) {
        oneAtATime.message(id);
        var incident = incidents.get(reference);
        var before = journal.findByMessage(id);
        if (before.isPresent()) {
            refuseOther(before.get(), reference, text);
            return;
        }
        if (incident.status() == Status.CLOSED) {
            throw new WrongState("Le ticket " + reference + " est clos : ouvrez-en un autre pour écrire au client.");
        }
        ledger.note(incident, JournalEntry.message(id, incident, clock.instant(), by, text));
        tellClient(incident, telling(incident, NoticeKind.MESSAGE).told(id.toString(), text), by.id());
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

    private void tellClient(Incident incident, Told told, String by) {
        var to = correspondents.of(incident.facts(), told.kind());
        outbox.put(told, to);
        written(incident, told.kind(), to.isEmpty() ? "personne : aucun contact connu" : addresses(to), by);
    }

    private static void refuseOther(JournalEntry before, String reference, String text) {
        if (!before.incident().equals(reference) || !before.text().equals(text)) {
            throw new BrokenRule("Cet identifiant de message (id) a déjà servi à un autre message.");
        }
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
