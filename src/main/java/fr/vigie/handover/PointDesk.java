package fr.vigie.handover;

import fr.vigie.coverage.Coverage;
import fr.vigie.coverage.Paging;
import fr.vigie.coverage.Pool;
import fr.vigie.incident.SlotReader;
import fr.vigie.notice.NoticeKind;
import fr.vigie.notice.Outbox;
import fr.vigie.notice.Particulars;
import fr.vigie.notice.Told;
import java.time.Clock;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The point that is handed over when the watch passes. */
@Component
@Transactional
class PointDesk {

    private final Coverage coverage;
    private final SlotReader reader;
    private final Paging paging;
    private final Outbox outbox;
    private final Clock clock;

    PointDesk(Coverage coverage, SlotReader reader, Paging paging, Outbox outbox, Clock clock) {
        this.coverage = coverage;
        this.reader = reader;
        this.paging = paging;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** From when on other people answer. */
    Next next() {
        return new Next(coverage.nextHandover(clock.instant()));
    }

    /** Tells the teams that come in what is open and what happened; where there is nothing to tell, nobody is disturbed. */
    void tell(Passing passing) {
        var now = clock.instant();
        var incoming = coverage.incoming(passing.since(), now);
        var point = new Point(reader.underway(Point.SHOWN), reader.since(passing.since()), passing.since(), now);
        if (point.isEmpty() || incoming.isEmpty()) {
            return;
        }
        var told = new Told(
                passing.reference(),
                NoticeKind.POINT,
                now.toString(),
                false,
                new Particulars(
                        passing.reference(),
                        point.headline(),
                        null,
                        null,
                        null,
                        null,
                        false,
                        incoming.stream().map(Pool::label).collect(Collectors.joining(", ")),
                        0,
                        point.text(),
                        coverage.slotAt(now, null),
                        now));
        outbox.put(told, paging.of(incoming.stream().map(Pool::group).toList(), now, null, false));
    }
}
