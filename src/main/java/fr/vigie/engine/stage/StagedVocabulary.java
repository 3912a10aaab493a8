package fr.vigie.engine.stage;

import fr.vigie.servicetime.ServiceCalendar;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the diagrams ask about a ticket, answered on the stage; the methods are those of the published vocabulary. */
public class StagedVocabulary {

    private final Cast cast;
    private final ServiceCalendar hours;
    private final Clock clock;

    StagedVocabulary(Cast cast, ServiceCalendar hours, Clock clock) {
        this.cast = cast;
        this.hours = hours;
        this.clock = clock;
    }

    /** Which hours these are. */
    public String slot(String reference) {
        return hours.slotAt(clock.instant()).name();
    }

    /** From 1 to 5; null until somebody has judged it. */
    public @Nullable Integer priority(String reference) {
        return cast.get(reference).priority;
    }

    /** Offers the ticket to the pools of a routing table; for older diagrams. */
    public List<String> offer(String reference, String pools) {
        return cast.offer(reference, pools);
    }

    /** To whom it is offered. */
    public List<String> pools(String reference) {
        return cast.get(reference).offeredTo();
    }

    /** Nobody: on the stage whoever is free takes it. */
    public @Nullable String assignee(String reference) {
        return null;
    }

    /** By when somebody must act. */
    public Date dueDate(String reference) {
        return Date.from(cast.get(reference).deadline().due());
    }

    /** Three quarters of the way to it. */
    public Date followUpDate(String reference) {
        return Date.from(cast.get(reference).deadline().followUp());
    }

    /** More comes first. */
    public int urgency(String reference) {
        return 100 - 10 * cast.get(reference).order();
    }

    /** Whether its client hears how it goes. */
    public boolean needsProgress(String reference) {
        var ticket = cast.get(reference);
        return ticket.priority != null && ticket.priority <= 2 && !ticket.restored;
    }

    /** Never: events are not rehearsed. */
    public boolean covered(String reference) {
        return false;
    }

    /** Whether everybody is asked again. */
    public boolean keepsAsking(String reference) {
        return waits(reference) && cast.get(reference).urgent();
    }

    /** Whether nobody has acted yet. */
    public boolean waits(String reference) {
        return cast.get(reference).waits();
    }
}
