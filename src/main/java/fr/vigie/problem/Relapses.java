package fr.vigie.problem;

import fr.vigie.incident.IncidentReader;
import fr.vigie.incident.IncidentView;
import fr.vigie.refusal.BrokenRule;
import fr.vigie.servicetime.FrenchTime;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whether a fix that is said to be there since a while has held until now. */
@Component
class Relapses {

    private final IncidentReader incidents;
    private final IncidentLinks links;
    private final RecurrenceRule rule;
    private final Clock clock;

    Relapses(IncidentReader incidents, IncidentLinks links, RecurrenceRule rule, Clock clock) {
        this.incidents = incidents;
        this.links = links;
        this.rule = rule;
        this.clock = clock;
    }

    /** @throws BrokenRule where it happened again since then, as far as we know */
    void refuse(Problem problem, Instant since) {
        Stream.concat(tied(problem), ofItsService(problem, since))
                .filter(incident -> incident.notifiedAt().isAfter(since))
                .min(Comparator.comparing(IncidentView::notifiedAt))
                .ifPresent(incident -> {
                    throw new BrokenRule("L'incident " + incident.reference() + " est arrivé le "
                            + FrenchTime.dated(incident.notifiedAt())
                            + ", après cette date : la correction n'a pas tenu, ou elle n'est en place que depuis"
                            + " (fixedAt).");
                });
    }

    private Stream<IncidentView> tied(Problem problem) {
        return links.of(problem.reference()).stream().map(incidents::standing).flatMap(Optional::stream);
    }

    private Stream<IncidentView> ofItsService(Problem problem, Instant since) {
        var service = problem.subject().service();
        if (service == null) {
            return Stream.empty();
        }
        try {
            return incidents.ownOn(service, rule.of(service).mostPriority(), since, clock.instant()).stream();
        } catch (BrokenRecurrenceRule unusable) {
            // managers have it before them; nobody's work stops for it
            return Stream.empty();
        }
    }
}
