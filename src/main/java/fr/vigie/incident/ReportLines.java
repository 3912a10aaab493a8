package fr.vigie.incident;

import fr.vigie.servicetime.FrenchTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides which of the reports that join an incident have a line in its journal: the first of them each, those that follow
 * one in an hour together. Each is kept whole among what was said all the same; so many lines would hide what people wrote.
 */
@Component
class ReportLines {

    /** More than anybody says about one incident who does not send without end. */
    static final int EACH = 100;

    private static final Duration TOGETHER = Duration.ofHours(1);

    private final ReportTally tally;
    private final Incidents incidents;
    private final Ledger ledger;
    private final Clock clock;

    ReportLines(ReportTally tally, Incidents incidents, Ledger ledger, Clock clock) {
        this.tally = tally;
        this.incidents = incidents;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** How a report that is news joins. */
    Joining of(Report report) {
        return (incident, at) -> line(incident, report, at);
    }

    private Optional<String> line(String incident, Report report, Instant at) {
        var words = "Nouveau signalement, " + report.sentence();
        return switch (tally.oneMore(incident, EACH, report.sentence(), at)) {
            case 0 -> Optional.of(words);
            case 1 -> Optional.of(words + " ; les suivants sont conservés, et comptés ici une fois par heure");
            default -> Optional.empty();
        };
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    @Transactional
    void write() {
        var now = clock.instant();
        tally.takeCounted(now.minus(TOGETHER)).stream()
                // the first of them had a line, which said that others follow
                .filter(counted -> counted.count() > 1)
                .forEach(counted -> ledger.note(incidents
                        .get(counted.incident())
                        .journal(now, EntryKind.REPORT_ATTACHED, JournalEntry.PROCEDURE, words(counted))));
    }

    private static String words(ReportTally.Counted counted) {
        var more = counted.count() - 1;
        return "Et " + more + (more == 1 ? " autre signalement" : " autres signalements") + " depuis "
                + FrenchTime.brief(counted.since()) + " ; le dernier : " + counted.last();
    }
}
