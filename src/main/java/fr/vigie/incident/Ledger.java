package fr.vigie.incident;

import fr.vigie.refusal.UnknownReference;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps an incident and what was written down about it, together or not at all. */
@Component
class Ledger {

    private final Incidents incidents;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Discretion discretion;
    private final AtHand atHand;

    Ledger(
            Incidents incidents,
            Journal journal,
            ApplicationEventPublisher events,
            Discretion discretion,
            AtHand atHand) {
        this.incidents = incidents;
        this.journal = journal;
        this.events = events;
        this.discretion = discretion;
        this.atHand = atHand;
    }

    /**
     * The incident as it stands.
     *
     * @throws UnknownReference with a sentence, when there is none
     */
    Incident get(String reference) {
        return atHand.find(reference).orElseGet(() -> incidents.get(reference));
    }

    /** Reads, changes and keeps one incident, in the caller's transaction. */
    Incident change(String reference, Consumer<Incident> change) {
        var incident = get(reference);
        change.accept(incident);
        return keep(incident);
    }

    /** Keeps it where anything was written down about it: what did not change is not touched. */
    Incident keepIfNews(Incident incident) {
        return incident.hasNews() ? keep(incident) : incident;
    }

    Incident keep(Incident incident) {
        var news = incident.takeNews();
        var kept = incidents.save(incident);
        atHand.put(kept);
        write(news, kept);
        return kept;
    }

    /** Writes down what was said of an incident that did not change: an alarm storm must not get in an agent's way. */
    void note(Incident incident) {
        write(incident.takeNews(), incident);
    }

    /** Writes down one line of its own about an incident that did not change. */
    void note(Incident incident, JournalEntry entry) {
        write(List.of(entry), incident);
    }

    private void write(List<JournalEntry> news, Incident incident) {
        if (incident.standing().restricted()) {
            // whatever was typed on its way here stands in the journal, which few read; the engine is read by many
            discretion.hush(incident.reference(), Discretion.OF_A_TICKET);
        }
        news.forEach(entry -> {
            journal.add(entry);
            events.publishEvent(new IncidentMoved(entry.kind(), IncidentView.of(incident, entry.at()), entry.at()));
        });
    }
}
