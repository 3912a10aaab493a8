package fr.vigie.doctor;

import fr.vigie.coverage.ManagerPages;
import fr.vigie.notice.NoticeKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks every minute, and tells the managers once of what it finds twice, and once more when it is over. */
@Component
class Rounds {

    /** What is found must be found again after so long: between two steps much looks ill for a moment. */
    static final Duration PATIENCE = Duration.ofSeconds(50);

    private static final int IN_FULL = 10;
    private static final Logger log = LoggerFactory.getLogger(Rounds.class);

    private final Doctor doctor;
    private final Chart chart;
    private final ManagerPages managers;
    private final DeadMan outside;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Rounds(
            Doctor doctor,
            Chart chart,
            ManagerPages managers,
            DeadMan outside,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.doctor = doctor;
        this.chart = chart;
        this.managers = managers;
        this.outside = outside;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void look() {
        try {
            var found = doctor.look(clock.instant());
            transaction.executeWithoutResult(status -> write(found, clock.instant()));
            outside.alive(chart.lines());
        } catch (RuntimeException failed) { // whoever watches from outside hears nothing, and asks
            log.error("The doctor could not look", failed);
        }
    }

    private void write(List<Finding> found, Instant now) {
        var known = chart.locked();
        chart.keep(known, found, now);
        var over = known.stream()
                .filter(Predicate.not(Chart.stillIn(found)))
                .filter(Chart.Line::told)
                .toList();
        var news = chart.lines().stream()
                .filter(line -> !line.told())
                .filter(line -> !now.isBefore(line.since().plus(PATIENCE)))
                .toList();
        tell(news, news.size() == 1 ? "une anomalie" : news.size() + " anomalies");
        tell(over, over.size() == 1 ? "une anomalie a disparu" : over.size() + " anomalies ont disparu");
        chart.told(news);
    }

    private void tell(List<Chart.Line> lines, String headline) {
        if (!lines.isEmpty()) {
            var words = lines.stream()
                    .limit(IN_FULL)
                    .map(line -> line.finding().sentence())
                    .collect(Collectors.joining("\n"));
            var more = lines.size() > IN_FULL ? "\n… et " + (lines.size() - IN_FULL) + " autres." : "";
            managers.tell(NoticeKind.CHECKUP, "CONTROLE", headline, words + more);
        }
    }
}
