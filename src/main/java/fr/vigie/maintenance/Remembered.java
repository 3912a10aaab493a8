package fr.vigie.maintenance;

import fr.vigie.incident.Shown;
import fr.vigie.servicetime.FrenchTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the process carries of a maintenance: what its timers, its questions, its forms and the lists of tasks need. */
@Component
class Remembered {

    /** Managers hear so often that the work still goes on after the end. */
    private static final Duration OVERRUN_TOLD_AGAIN = Duration.ofHours(1);

    private final InWords words;
    private final Clock clock;

    Remembered(InWords words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    Map<String, @Nullable Object> of(Maintenance maintenance) {
        var plan = maintenance.plan();
        var window = plan.window();
        var values = new HashMap<String, @Nullable Object>();
        values.put("reference", maintenance.reference());
        values.put("subject", words.subject(maintenance, window));
        values.put("client", null);
        values.put("services", String.join(", ", plan.services()));
        values.put("knownServices", words.offered());
        values.put("window", window.inWords());
        values.put("from", ParisTime.typed(window.from()));
        values.put("to", ParisTime.typed(window.to()));
        values.put("reason", plan.reason());
        values.put("shownReason", Shown.literally(plan.reason()));
        values.put("effect", plan.effect());
        values.put("shownEffect", Shown.literally(plan.effect()));
        // each prolongation says its own
        var businessHours = maintenance.status() == Status.RUNNING ? null : plan.businessHoursReason();
        values.put("businessHoursReason", businessHours);
        values.put("shownBusinessHoursReason", Shown.literally(businessHours));
        values.put("plannedBy", plan.plannedBy());
        values.put("planner", words.person(plan.plannedBy()));
        values.put("needsApproval", maintenance.status() == Status.TO_APPROVE);
        values.put("refused", maintenance.status() == Status.TO_REVISE);
        values.put("cancelled", maintenance.status() == Status.CANCELLED);
        values.put("finished", maintenance.status() == Status.FINISHED);
        values.put("startsAt", Date.from(window.from()));
        values.put("endsAt", Date.from(window.to()));
        values.put("overrun", "R/" + window.to() + "/" + OVERRUN_TOLD_AGAIN);
        values.put("tellBy", FrenchTime.dated(maintenance.promise().decidedBy(window, clock.instant())));
        values.put("noticeBy", date(maintenance.promise().noticeBy()));
        values.put("newcomersAt", date(newcomersAt(maintenance.promise())));
        values.put("remindAt", date(maintenance.promise().remindAt()));
        return values;
    }

    /** Who uses the services only since it was announced can then still be told in time. */
    private static @Nullable Instant newcomersAt(Promise promise) {
        return promise.noticeBy() == null ? null : promise.noticeBy().minus(Duration.ofDays(1));
    }

    private static @Nullable Date date(@Nullable Instant at) {
        return at == null ? null : Date.from(at);
    }
}
