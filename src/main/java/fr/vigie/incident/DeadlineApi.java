package fr.vigie.incident;

import fr.vigie.commitment.Priority;
import fr.vigie.commitment.Promises;
import fr.vigie.commitment.ServiceClock;
import fr.vigie.coverage.Coverage;
import fr.vigie.refusal.BrokenRule;
import fr.vigie.refusal.Read;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Says by when we would act on a ticket of a priority, by the diagram that is deployed now. */
@RestController
@Tag(name = "Engagements")
class DeadlineApi {

    private final Promises promises;
    private final Coverage coverage;

    DeadlineApi(Promises promises, Coverage coverage) {
        this.promises = promises;
        this.coverage = coverage;
    }

    /** A promise and its due instant; {@code delay} as drawn, without its clock. */
    record DeadlineView(int priority, String delay, ServiceClock clock, Instant dueAt) {}

    @GetMapping("/api/deadlines")
    @Operation(summary = "Échéance d'intervention pour un ticket ouvert à cet instant")
    DeadlineView deadline(@RequestParam int priority, @RequestParam String from) {
        if (priority < 1 || priority > Priority.values().length) {
            throw new BrokenRule("La priorité (priority) est un nombre de 1 à 5.");
        }
        var opened = Read.instant("from", from);
        var promise = promises.intervention(Priority.of(priority));
        return new DeadlineView(
                priority, promise.drawn(), promise.clock(), promise.dueFrom(opened, coverage.calendarFor(null)));
    }
}
