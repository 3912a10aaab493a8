package fr.vigie.incident;

import fr.vigie.commitment.Promises;
import fr.vigie.coverage.Coverage;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Makes a report an incident of its own: its reference, its client, and the clock that started when it reached us. */
@Component
class Opening {

    private final References references;
    private final Sender sender;
    private final Promises promises;
    private final Coverage coverage;
    private final Clock clock;

    Opening(References references, Sender sender, Promises promises, Coverage coverage, Clock clock) {
        this.references = references;
        this.sender = sender;
        this.promises = promises;
        this.coverage = coverage;
        this.clock = clock;
    }

    /** The incident, for the caller to keep. */
    Incident of(Report report, Instant notifiedAt) {
        var now = clock.instant();
        var client = sender.of(report);
        var promised = promises.acknowledgement().deadlineFrom(notifiedAt, coverage.calendarFor(client.name()));
        return Incident.reported(references.next(now), report, client, promised, now);
    }
}
