package fr.vigie.incident;

import fr.vigie.notice.Outbox;
import fr.vigie.refusal.UnknownReference;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows incidents to those outside, as they stand now. */
@Component
@Transactional(readOnly = true)
public class IncidentReader {

    private final Incidents incidents;
    private final Journal journal;
    private final Outbox outbox;
    private final Clock clock;

    IncidentReader(Incidents incidents, Journal journal, Outbox outbox, Clock clock) {
        this.incidents = incidents;
        this.journal = journal;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * One incident with its journal and its notices.
     *
     * @throws UnknownReference when there is none
     */
    public IncidentView get(String reference) {
        return IncidentView.of(incidents.get(reference), clock.instant())
                .with(journal.findByIncidentOrderById(reference), outbox.about(reference));
    }

    /** The same, for an account that sees only what it reported: any other incident is unknown to it. */
    IncidentView get(String reference, @Nullable String reporter) {
        if (reporter != null && !incidents.isReportedBy(reference, reporter)) {
            throw Incidents.unknown(reference);
        }
        return get(reference);
    }

    List<IncidentView> page(IncidentFilter filter, int page, int size) {
        return incidents
                .matching(
                        filter.status(),
                        filter.priority(),
                        filter.client(),
                        filter.reporter(),
                        size,
                        (long) page * size)
                .stream()
                .map(incident -> IncidentView.of(incident, clock.instant()))
                .toList();
    }

    long count(IncidentFilter filter) {
        return incidents.countMatching(filter.status(), filter.priority(), filter.client(), filter.reporter());
    }
}
