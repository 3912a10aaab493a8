package fr.vigie.maintenance;

import fr.vigie.incident.Alarm;
import fr.vigie.incident.PlannedWork;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the alarms of a service that is stopped on purpose, as long as clients were told that it would be. */
@Component
class AlarmHold implements PlannedWork {

    /** So many alarms have a line of their own in the journal. */
    private static final int LINES = 5;

    private final JdbcClient database;
    private final HeldAlarms alarms;
    private final MaintenanceEntries entries;

    AlarmHold(JdbcClient database, HeldAlarms alarms, MaintenanceEntries entries) {
        this.database = database;
        this.alarms = alarms;
        this.entries = entries;
    }

    @Override
    public Optional<String> begins(Alarm alarm, Instant at) {
        var covering = covering(alarm.report().service(), at);
        covering.ifPresent(reference -> {
            var known = alarms.count(reference);
            alarms.keep(reference, alarm, at);
            var count = alarms.count(reference);
            if (count > known && count <= LINES) {
                entries.save(new Entry(null, reference, at, Step.ALARM, Entry.PROCEDURE, line(alarm, count)));
            }
        });
        return covering;
    }

    @Override
    public Optional<String> goesOn(Alarm alarm, Instant at) {
        var keeper = alarms.keeperOf(alarm.what());
        keeper.ifPresent(reference -> alarms.heard(reference, alarm.what(), alarm.turn() == Alarm.Turn.ENDS, at));
        return keeper;
    }

    private static String line(Alarm alarm, int count) {
        return "Alarme rattachée : " + alarm.report().subject()
                + (count == LINES ? " ; les suivantes sont conservées et comptées" : "");
    }

    private Optional<String> covering(@Nullable String service, Instant at) {
        // who ends the maintenance waits for this transaction, and then finds the alarm
        return service == null
                ? Optional.empty()
                : database.sql("""
                                select reference from maintenance where lower(?) = any (services)
                                and status in ('ANNOUNCED', 'RUNNING') and starts_at <= ? and ends_at > ?
                                order by starts_at limit 1 for share""")
                        .params(service, Timestamp.from(at), Timestamp.from(at))
                        .query(String.class)
                        .optional();
    }
}
