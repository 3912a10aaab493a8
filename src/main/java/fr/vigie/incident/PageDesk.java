package fr.vigie.incident;

import fr.vigie.coverage.Coverage;
import fr.vigie.coverage.Earshot;
import fr.vigie.coverage.Paging;
import fr.vigie.notice.Addressee;
import fr.vigie.notice.NoticeKind;
import fr.vigie.notice.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pages the teams with what the diagrams say they are told; people are those who are there at that instant. */
@Component
@Transactional
class PageDesk {

    private static final Duration A_WHILE = Duration.ofMinutes(5);

    private final IncidentDesk desk;
    private final IncidentWorkflow workflow;
    private final Ledger ledger;
    private final Outbox outbox;
    private final Paging paging;
    private final Colleagues colleagues;
    private final Coverage coverage;
    private final Clock clock;

    PageDesk(
            IncidentDesk desk,
            IncidentWorkflow workflow,
            Ledger ledger,
            Outbox outbox,
            Paging paging,
            Colleagues colleagues,
            Coverage coverage,
            Clock clock) {
        this.desk = desk;
        this.workflow = workflow;
        this.ledger = ledger;
        this.outbox = outbox;
        this.paging = paging;
        this.colleagues = colleagues;
        this.coverage = coverage;
        this.clock = clock;
    }

    /** Offers the ticket to the teams of a routing table, separated by commas, and tells them. */
    void offer(String reference, String pools) {
        desk.offer(reference, pools);
        page(reference, NoticeKind.OFFERED);
    }

    /** To everyone to whom the ticket is offered now; what is no longer true is not told. */
    void page(String reference, NoticeKind kind) {
        var incident = ledger.get(reference);
        var telling = telling(incident, kind);
        if (Earshot.isOutOfDate(kind, telling.missed())) {
            return;
        }
        tell(telling, audience(telling));
    }

    /** The same, and to those who come next in the rotas; not to them while somebody has the ticket in hand. */
    void pageWithNext(String reference, NoticeKind kind) {
        page(reference, kind);
        var incident = ledger.get(reference);
        var telling = telling(incident, kind);
        if (telling.missed() || workflow.assigneeOf(reference) != null) {
            return;
        }
        var next = paging.nextOf(
                incident.offer().pools(), telling.now(), incident.facts().client(), telling.critical());
        if (next.isEmpty()) {
            new Relief(incident, List.of(), telling.now()).skip(Level.NEXT_IN_ROTA);
            ledger.note(incident);
        }
        outbox.put(telling.told(null), next);
    }

    /** To whom a colleague handed the ticket on: the person whom they named, else the team that is next. */
    void handOn(String reference, @Nullable String words) {
        var telling = telling(ledger.get(reference), NoticeKind.OFFERED);
        var named = Optional.ofNullable(telling.incident().offer().assignee()).flatMap(colleagues::of);
        outbox.put(
                telling.told(words),
                named.map(person -> paging.to(person, telling.critical())).orElseGet(() -> audience(telling)));
    }

    /** Asks whom {@code level} means; false where that is nobody, or the ticket waits for nobody any more. */
    boolean escalate(String reference, Level level) {
        var reached = desk.escalate(reference, level);
        if (reached) {
            var telling = telling(ledger.get(reference), NoticeKind.ESCALATED);
            var to = audience(telling);
            if (level == Level.LAST_RESORT) {
                to.addAll(paging.lastResort());
            }
            tell(telling, to);
        }
        return reached;
    }

    /** To those who are there and do not know yet that this waits for them. */
    void handOver(String reference) {
        var telling = telling(ledger.get(reference), NoticeKind.HANDOVER);
        if (telling.pressing()) { // of the others the point at the change of slot speaks
            var to = audience(telling);
            Stream.of(NoticeKind.OFFERED, NoticeKind.DEADLINE_MISSED, NoticeKind.ESCALATED)
                    .map(kind -> outbox.told(telling.as(kind).told(null), to, Instant.EPOCH))
                    .forEach(to::removeAll);
            tell(telling, to);
        }
    }

    /** To those who have the ticket: its client said more; at most once in {@link #A_WHILE}, as a chat says much. */
    @EventListener
    void joined(ReportJoined report) {
        if (report.channel() == Channel.EMAIL || report.channel() == Channel.CHAT) {
            var telling = telling(ledger.get(report.reference()), NoticeKind.REPLY);
            var who = report.who() == null ? "" : report.who() + " : ";
            var words = who + report.words().strip();
            var slot = telling.now().getEpochSecond() / A_WHILE.toSeconds();
            outbox.put(
                    telling.told("while " + slot, words.length() > 500 ? words.substring(0, 499) + "…" : words),
                    audience(telling));
        }
    }

    /** To the managers, what could not be delivered; unless that was itself such a page. */
    void undelivered(String reference, String occurrence, String sentence) {
        var incident = ledger.get(reference);
        var telling = telling(incident, NoticeKind.UNDELIVERED);
        var managers = paging.of(
                Set.of(Offer.MANAGERS), telling.now(), incident.facts().client(), telling.urgent());
        outbox.put(telling.told(occurrence, sentence), managers);
    }

    private void tell(Telling telling, Collection<Addressee> audience) {
        var to = new LinkedHashSet<>(audience);
        if (telling.kind() == NoticeKind.ESCALATED) {
            // one fact, one page: these were told a moment ago that the deadline is missed
            var missed = telling.as(NoticeKind.DEADLINE_MISSED).told(null);
            to.removeAll(outbox.told(missed, to, telling.now().minus(Earshot.ONE_BREATH)));
        }
        var untold = outbox.put(telling.told(null), to);
        if (!untold.isEmpty()) {
            // a journal is read by the one who reported too: it names teams, not the numbers of people
            var teams = TeamNames.of(telling.incident().offer().pools());
            ledger.note(telling.incident()
                    .journal(
                            telling.now(),
                            EntryKind.NOTICE,
                            JournalEntry.PROCEDURE,
                            telling.kind().label() + " à " + teams));
        }
    }

    private Set<Addressee> audience(Telling telling) {
        var incident = telling.incident();
        var client = incident.facts().client();
        var pools = incident.offer().pools();
        var now = telling.now();
        return new Earshot<>(
                        () -> paging.of(pools, now, client, telling.critical()),
                        () -> paging.nextOf(pools, now, client, telling.critical()),
                        () -> paging.lastResortAt(now, client))
                .of(telling.kind(), telling.urgent());
    }

    private Telling telling(Incident incident, NoticeKind kind) {
        var now = clock.instant();
        return new Telling(incident, kind, coverage.slotAt(now, incident.facts().client()), now);
    }
}
