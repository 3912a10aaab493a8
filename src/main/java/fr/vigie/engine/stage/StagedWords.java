package fr.vigie.engine.stage;

import fr.vigie.notice.NoticeKind;
import java.time.Clock;
import java.util.AbstractMap;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;

/** All that a diagram can name on the stage: the ticket, and the delegates, which send nothing here. */
class StagedWords extends AbstractMap<Object, Object> {

    private final StagedVocabulary ticket;
    private final Cast cast;
    private final Promised promised;
    private final Clock clock;
    private final Map<String, JavaDelegate> acts;

    StagedWords(StagedVocabulary ticket, Cast cast, Promised promised, Clock clock) {
        this.ticket = ticket;
        this.cast = cast;
        this.promised = promised;
        this.clock = clock;
        acts = Map.ofEntries(
                Map.entry("recordReport", act -> act.setVariable("known", false)),
                Map.entry("offerTicket", this::offer),
                Map.entry("pageTeam", this::page),
                Map.entry("escalate", this::escalate),
                Map.entry("openTicket", this::open),
                Map.entry("engage", this::engage),
                Map.entry("recordRestoration", act -> ticket(act).restored = true),
                Map.entry("recordAnswer", act -> ticket(act).closed = true),
                Map.entry("closeUnanswered", act -> ticket(act).closed = true),
                Map.entry("notifyClient", StagedWords::nothing),
                Map.entry("attachReport", StagedWords::nothing),
                Map.entry("dismissReport", StagedWords::nothing),
                Map.entry("requestMaintenance", StagedWords::nothing),
                Map.entry("takeSecurityIncident", StagedWords::nothing));
    }

    private static void nothing(DelegateExecution act) {
        // what leaves the machine in earnest stays here
    }

    private Ticket ticket(DelegateExecution act) {
        return cast.get(act.getProcessBusinessKey());
    }

    private void offer(DelegateExecution act) {
        if (act.getVariable("proposedPriority") instanceof Number proposed) {
            ticket(act).urgency = proposed.intValue();
        }
        cast.offer(act.getProcessBusinessKey(), String.valueOf(act.getVariable("pools")));
    }

    private void page(DelegateExecution act) {
        var subject = ticket(act);
        cast.page(subject, NoticeKind.valueOf(String.valueOf(act.getVariable("notice"))));
        if ("NEXT_IN_ROTA".equals(act.getVariable("level"))) {
            cast.pageNextInRota(subject);
        }
    }

    private void escalate(DelegateExecution act) {
        act.setVariable("reached", cast.escalate(ticket(act), String.valueOf(act.getVariable("level"))));
    }

    private void open(DelegateExecution act) {
        var opened = ticket(act);
        var now = clock.instant();
        opened.openedAt = now;
        opened.priority = opened.arrival.priority();
        opened.reaction = promised.reaction(opened.arrival.priority(), now);
        opened.pools.clear();
        act.setVariable("priority", opened.priority);
        act.setVariable("clockStart", Date.from(now));
    }

    private void engage(DelegateExecution act) {
        ticket(act).engagedAt = clock.instant();
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return "ticket".equals(name) || acts.containsKey(String.valueOf(name));
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        return "ticket".equals(name) ? ticket : acts.get(String.valueOf(name));
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        throw new UnsupportedOperationException("Names are looked up one by one.");
    }
}
