package fr.vigie.status;

import fr.vigie.client.KnownServices;
import fr.vigie.client.Language;
import fr.vigie.commitment.ServiceLevels;
import fr.vigie.refusal.BrokenRule;
import fr.vigie.refusal.Read;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** InterruptionFacts and availability, for staff. */
@RestController
@Tag(name = "Services")
class StatusApi {

    private static final Duration USUAL = Duration.ofDays(30);
    private static final Duration LONGEST = Duration.ofDays(400);

    private final InterruptionFacts interruptions;
    private final ServiceLevels levels;
    private final KnownServices services;
    private final Clock clock;

    StatusApi(InterruptionFacts interruptions, ServiceLevels levels, KnownServices services, Clock clock) {
        this.interruptions = interruptions;
        this.levels = levels;
        this.services = services;
        this.clock = clock;
    }

    @GetMapping("/api/interruptions")
    @Operation(
            summary = "Les interruptions de service qui ont commencé",
            description = "Celles dont une partie est entre « from » (par défaut, 30 jours avant « to ») et « to »"
                    + " (par défaut, maintenant), 400 jours au plus ; la plus ancienne d'abord. « to » manque tant"
                    + " qu'elle dure, « expectedTo » dit alors la fin prévue.")
    List<InterruptionView> interruptions(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        Instant end = to == null ? clock.instant() : Read.instant("to", to);
        Instant start = from == null ? end.minus(USUAL) : Read.instant("from", from);
        if (!start.isBefore(end)) {
            throw new BrokenRule("Le début (from) doit être avant la fin (to).");
        }
        if (Duration.between(start, end).compareTo(LONGEST) > 0) {
            throw new BrokenRule("La période demandée est trop longue : 400 jours au plus.");
        }
        return interruptions.between(start, end).past().stream()
                .map(InterruptionView::of)
                .toList();
    }

    @GetMapping("/api/availability")
    @Operation(
            summary = "La disponibilité de chaque service pour un mois",
            description = "« month » : par exemple 2026-11, par défaut le mois en cours, compté jusqu'à maintenant ;"
                    + " les arrêts prévus et annoncés à temps sont comptés à part.")
    AvailabilityView availability(@RequestParam(required = false) @Nullable String month) {
        var now = clock.instant();
        var asked = month == null ? Month.at(now) : Month.parse(month, now);
        var passed = asked.passed(now);
        var facts = interruptions.between(passed.from(), passed.to()).past();
        var agreed = levels.of(services.ids());
        return new AvailabilityView(
                asked.name().toString(),
                passed.from(),
                passed.to(),
                asked.over(now),
                services.ids().stream()
                        .map(service -> AvailabilityView.Line.of(
                                service,
                                services.name(service, Language.FR),
                                Tally.of(service, passed, facts),
                                agreed.get(service)))
                        .toList());
    }
}
