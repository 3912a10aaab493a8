package fr.vigie.incident;

import static org.awaitility.Awaitility.await;

import fr.vigie.Unheard;
import fr.vigie.notice.Outbox;
import java.time.Clock;
import java.time.Duration;
import org.springframework.transaction.annotation.Transactional;

/** What stories that are told outside this room may see of it: a ticket as it is stored, and the next try of a start. */
public class StoryIncidents {

    private final Incidents incidents;
    private final Journal journal;
    private final Outbox outbox;
    private final Beginning beginning;
    private final Unheard unheard;
    private final Clock clock;

    StoryIncidents(
            Incidents incidents, Journal journal, Outbox outbox, Beginning beginning, Unheard unheard, Clock clock) {
        this.incidents = incidents;
        this.journal = journal;
        this.outbox = outbox;
        this.beginning = beginning;
        this.unheard = unheard;
        this.clock = clock;
    }

    /** The ticket with its journal and what was told about it. */
    @Transactional(readOnly = true)
    public IncidentView read(String reference) {
        return IncidentView.of(incidents.get(reference), clock.instant())
                .with(journal.of(reference), outbox.about(reference));
    }

    /** Waits until the procedures of a burst have begun; every story asks before and after, and seldom has any. */
    public void allBegun() {
        await().atMost(Duration.ofMinutes(2)).pollDelay(Duration.ZERO).until(() -> beginning.waiting() == 0);
    }

    /** What happens every minute to reports whose procedure did not start. */
    public void tryAgain() {
        unheard.tellAgain();
        beginning.tryAgain();
        allBegun();
    }

    /** What a node does with a report that no process carries yet. */
    public void begin(String reference) {
        beginning.begin(new ReportRecorded(reference));
        allBegun();
    }
}
