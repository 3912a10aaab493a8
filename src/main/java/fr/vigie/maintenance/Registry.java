package fr.vigie.maintenance;

import fr.vigie.incident.MaintenanceMoved;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps a maintenance and what was written down about it, together or not at all; and makes planners wait for each other. */
@Component
class Registry {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Maintenances maintenances;
    private final MaintenanceEntries entries;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    Registry(
            Maintenances maintenances,
            MaintenanceEntries entries,
            JdbcClient database,
            ApplicationEventPublisher events) {
        this.maintenances = maintenances;
        this.entries = entries;
        this.database = database;
        this.events = events;
    }

    /** Nobody else plans until the transaction ends: two windows that are planned at once can't both miss each other. */
    void oneAtATime() {
        database.sql("select pg_advisory_xact_lock(hashtextextended('maintenance', 0))")
                .query()
                .singleRow();
    }

    String next(Instant at) {
        long number = database.sql("select nextval('maintenance_number')")
                .query(Long.class)
                .single();
        return "MNT-%d-%06d".formatted(at.atZone(PARIS).getYear(), number);
    }

    /** As it stands. */
    Maintenance get(String reference) {
        return maintenances.get(reference);
    }

    /** The same, where there is one of this name. */
    Optional<Maintenance> find(String reference) {
        return maintenances.findById(reference);
    }

    /** Reads, changes and keeps one, in the caller's transaction. */
    Maintenance change(String reference, Consumer<Maintenance> change) {
        var maintenance = maintenances.get(reference);
        change.accept(maintenance);
        return keep(maintenance);
    }

    /** Whoever asked for it hears how far it is. */
    Maintenance keep(Maintenance maintenance) {
        var news = maintenance.takeNews();
        var kept = maintenances.save(maintenance);
        news.forEach(entries::save);
        if (kept.plan().askedFor() != null || !incidentsOf(kept.reference()).isEmpty()) {
            news.stream()
                    .filter(entry -> entry.kind().isProgress())
                    .forEach(entry ->
                            events.publishEvent(new MaintenanceMoved(kept.reference(), entry.text(), entry.author())));
        }
        return kept;
    }

    List<String> incidentsOf(String reference) {
        return maintenances.incidentsOf(reference);
    }
}
