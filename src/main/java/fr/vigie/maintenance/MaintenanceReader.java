package fr.vigie.maintenance;

import fr.vigie.notice.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads maintenances for those who look, and for the pages that show what stops. */
@Component
@Transactional(readOnly = true)
class MaintenanceReader implements Stoppages {

    private final Maintenances maintenances;
    private final MaintenanceEntries entries;
    private final ToldClients told;
    private final HeldAlarms alarms;
    private final Outbox outbox;
    private final Clock clock;

    MaintenanceReader(
            Maintenances maintenances,
            MaintenanceEntries entries,
            ToldClients told,
            HeldAlarms alarms,
            Outbox outbox,
            Clock clock) {
        this.maintenances = maintenances;
        this.entries = entries;
        this.told = told;
        this.alarms = alarms;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @throws fr.vigie.refusal.UnknownReference when there is none */
    MaintenanceView get(String reference) {
        var maintenance = maintenances.findById(reference).orElseThrow(() -> Maintenances.unknown(reference));
        return MaintenanceView.of(
                maintenance,
                isProper(maintenance),
                maintenances.incidentsOf(reference),
                told.of(maintenance).stream()
                        .map(row -> new MaintenanceView.Told(row.client(), row.name(), row.toldAt(), row.how()))
                        .toList(),
                alarms.of(reference).stream()
                        .map(held -> new MaintenanceView.Alarming(
                                held.report().subject(),
                                held.report().service(),
                                held.firing(),
                                held.times(),
                                held.firstAt(),
                                held.changedAt(),
                                held.incident()))
                        .toList(),
                entries.findByMaintenanceOrderById(reference).stream()
                        .map(entry -> new MaintenanceView.Line(entry.at(), entry.kind(), entry.author(), entry.text()))
                        .toList(),
                outbox.about(reference));
    }

    List<MaintenanceView> page(@Nullable String status, int page, int size) {
        return maintenances.page(status, size, (long) page * size).stream()
                .map(maintenance -> MaintenanceView.brief(maintenance, isProper(maintenance)))
                .toList();
    }

    long count(@Nullable String status) {
        return maintenances.countOf(status);
    }

    @Override
    public List<Stoppage> between(Instant from, Instant to) {
        return maintenances.between(from, to).stream().map(this::stoppage).toList();
    }

    /** A prolongation that is not needed breaks nothing; what goes on beyond the first end breaks the promise while it does. */
    private boolean isProper(Maintenance maintenance) {
        var promise = maintenance.promise();
        var longer = maintenance.status() == Status.RUNNING
                ? maintenance.plan().lastsLongerThanTold(clock.instant())
                : promise.prolonged();
        return promise.toldInTime() && !longer;
    }

    /** Until when it was to last, as clients were told before it began. */
    private static Instant promisedEnd(Maintenance maintenance) {
        var first = maintenance.plan().firstEnd();
        return first == null ? maintenance.told().to() : first;
    }

    private Stoppage stoppage(Maintenance maintenance) {
        var window = maintenance.told();
        var course = maintenance.course();
        return new Stoppage(
                maintenance.reference(),
                Stoppage.Kind.MAINTENANCE,
                switch (maintenance.status()) {
                    case RUNNING -> Stoppage.State.RUNNING;
                    case FINISHED -> Stoppage.State.OVER;
                    case CANCELLED -> Stoppage.State.CANCELLED;
                    case TO_APPROVE, TO_REVISE ->
                        clock.instant().isBefore(window.from()) ? Stoppage.State.ANNOUNCED : Stoppage.State.UNDECIDED;
                    default -> Stoppage.State.ANNOUNCED;
                },
                maintenance.plan().services(),
                course.startedAt() == null ? window.from() : course.startedAt(),
                course.finishedAt() == null ? window.to() : course.finishedAt(),
                isProper(maintenance),
                maintenance.promise().toldInTime() ? promisedEnd(maintenance) : null);
    }
}
