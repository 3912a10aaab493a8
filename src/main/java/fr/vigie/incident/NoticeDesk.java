package fr.vigie.incident;

import fr.vigie.coverage.Coverage;
import fr.vigie.coverage.Paging;
import fr.vigie.notice.Addressee;
import fr.vigie.notice.NoticeKind;
import fr.vigie.notice.Outbox;
import fr.vigie.refusal.BrokenRule;
import fr.vigie.refusal.WrongState;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the client and the teams what the diagrams say they are told. */
@Component
@Transactional
class NoticeDesk {

    private static final Duration ONE_BREATH = Duration.ofMinutes(1);

    private final IncidentDesk desk;
    private final Incidents incidents;
    private final Ledger ledger;
    private final Outbox outbox;
    private final Correspondents correspondents;
    private final Paging paging;
    private final Coverage coverage;
    private final Clock clock;

    NoticeDesk(
            IncidentDesk desk,
            Incidents incidents,
            Ledger ledger,
            Outbox outbox,
            Correspondents correspondents,
            Paging paging,
            Coverage coverage,
            Clock clock) {
        this.desk = desk;
        this.incidents = incidents;
        this.ledger = ledger;
        this.outbox = outbox;
        this.correspondents = correspondents;
        this.paging = paging;
        this.coverage = coverage;
        this.clock = clock;
    }

    /** To the one who reported and to those of the client who want to know; an alarm may have nobody to tell. */
    void tellClient(String reference, NoticeKind kind, @Nullable String text, String by) {
        var incident = incidents.get(reference);
        var to = correspondents.of(incident.facts(), kind);
        outbox.put(telling(incident, kind).told(text), to);
        written(incident, kind, to.isEmpty() ? "personne : aucun contact connu" : addresses(to), by);
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

    /** Offers the ticket to the teams of a routing table, separated by commas, and tells them. */
    void offer(String reference, String pools) {
        desk.offer(reference, pools);
        page(reference, NoticeKind.OFFERED);
    }

    /** To everyone to whom the ticket is offered now; what is no longer true is not told. */
    void page(String reference, NoticeKind kind) {
        var incident = incidents.get(reference);
        var telling = telling(incident, kind);
        if (kind == NoticeKind.DEADLINE_NEAR && telling.missed()) {
            return;
        }
        var told = telling.told(null);
        var to = new LinkedHashSet<>(audience(incident, telling));
        if (kind == NoticeKind.ESCALATED) {
            // one fact, one page: these were told a moment ago that the deadline is missed
            var missed = telling.as(NoticeKind.DEADLINE_MISSED).told(null);
            to.removeAll(outbox.told(missed, to, telling.now().minus(ONE_BREATH)));
        }
        var untold = outbox.put(told, to);
        if (!untold.isEmpty()) {
            // a journal is read by the one who reported too: it names teams, not the numbers of people
            written(incident, kind, String.join(", ", incident.offer().pools()), JournalEntry.PROCEDURE);
        }
    }

    /** To the managers, what could not be delivered; unless that was itself such a page. */
    void undelivered(String reference, String occurrence, String sentence) {
        var incident = incidents.get(reference);
        var telling = telling(incident, NoticeKind.UNDELIVERED);
        var managers = paging.of(
                Set.of(Offer.MANAGERS), telling.now(), incident.facts().client(), telling.urgent());
        outbox.put(telling.told(occurrence, sentence), managers);
    }

    /** Writes down that somebody was not reached. */
    void lost(String reference, String sentence) {
        var incident = incidents.get(reference);
        ledger.note(incident.journal(clock.instant(), EntryKind.NOTICE_LOST, JournalEntry.PROCEDURE, sentence));
    }

    private Collection<Addressee> audience(Incident incident, Telling telling) {
        var client = incident.facts().client();
        var to = new LinkedHashSet<>(paging.of(incident.offer().pools(), telling.now(), client, telling.critical()));
        if (telling.urgent()) {
            to.addAll(paging.lastResortAt(telling.now(), client));
        }
        return to;
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
