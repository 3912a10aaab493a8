package fr.vigie.incident;

import fr.vigie.coverage.Coverage;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the diagrams may ask about a ticket, as {@code #{ticket.…(execution.processBusinessKey)}}. Every method takes the
 * reference first.
 */
@Component("ticket")
public class TicketVocabulary {

    private final Ledger ledger;
    private final IncidentDesk desk;
    private final Coverage coverage;
    private final Clock clock;

    TicketVocabulary(Ledger ledger, IncidentDesk desk, Coverage coverage, Clock clock) {
        this.ledger = ledger;
        this.desk = desk;
        this.coverage = coverage;
        this.clock = clock;
    }

    /** Which hours these are, events left aside: BUSINESS, ON_CALL or ALWAYS. */
    public String slot(String reference) {
        return coverage.slotAt(clock.instant(), null).name();
    }

    /** From 1 to 5; null until somebody has judged it. */
    public @Nullable Integer priority(String reference) {
        return ledger.get(reference).standing().priority();
    }

    /** Offers the ticket to the pools that the routing table chose; for diagrams from before "Solliciter l'équipe". */
    public List<String> offer(String reference, String pools) {
        return desk.offer(reference, pools);
    }

    /** The engine groups that may take the ticket now. */
    public List<String> pools(String reference) {
        return ledger.get(reference).offer().pools();
    }

    /** The person for whom the next task is meant, or nobody. */
    public @Nullable String assignee(String reference) {
        return ledger.get(reference).offer().assignee();
    }

    /** The instant by which somebody must act. */
    public Date dueDate(String reference) {
        return Date.from(ledger.get(reference).times().deadline().due());
    }

    /** Three quarters of the way to {@link #dueDate}. */
    public Date followUpDate(String reference) {
        return Date.from(ledger.get(reference).times().deadline().followUp());
    }

    /** The engine's number for the urgency, where more comes first. */
    public int urgency(String reference) {
        return Urgency.of(ledger.get(reference));
    }

    /** Whether the client hears how it goes while it waits: a priority 1 or 2 that is not restored yet. */
    public boolean needsProgress(String reference) {
        var incident = ledger.get(reference);
        var priority = incident.standing().priority();
        return priority != null
                && priority <= 2
                && (incident.status() == Status.OPEN || incident.status() == Status.ENGAGED);
    }

    /** Whether a declared event is on for the ticket's client. */
    public boolean covered(String reference) {
        var client = ledger.get(reference).facts().client();
        return coverage.calendarFor(client).isEvent(clock.instant());
    }

    /** Whether everybody is asked again, as nobody acts: a priority 1 or 2, or one that nobody has judged. */
    public boolean keepsAsking(String reference) {
        var priority = ledger.get(reference).standing().priority();
        return waits(reference) && (priority == null || priority <= 2);
    }

    /** Whether nobody has acted yet. */
    public boolean waits(String reference) {
        return ledger.get(reference).standing().waits();
    }
}
