package fr.vigie.maintenance.emergency;

import fr.vigie.incident.Agent;
import fr.vigie.incident.Discretion;
import java.time.Clock;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps an interruption and what was written down about it, together or not at all, and few words of it in the engine. */
@Component
class Logbook {

    /** What the procedure remembers for everybody; what was found, why and by whom is for few. */
    private static final Set<String> OPEN = Set.of(
            "reference",
            "subject",
            "services",
            "unreached",
            "advice",
            "text",
            "answer",
            "step",
            "notice",
            "expectedEnd");

    private static final Agent PROCEDURE = new Agent("procédure");

    private final Interruptions interruptions;
    private final InterruptionJournal journal;
    private final Discretion discretion;
    private final JdbcClient database;
    private final Clock clock;

    Logbook(
            Interruptions interruptions,
            InterruptionJournal journal,
            Discretion discretion,
            JdbcClient database,
            Clock clock) {
        this.interruptions = interruptions;
        this.journal = journal;
        this.discretion = discretion;
        this.database = database;
        this.clock = clock;
    }

    /** Whoever wants to declare one waits here until nobody else does. */
    void oneAtATime() {
        database.sql("select pg_advisory_xact_lock(hashtextextended('interruption', 0))")
                .query()
                .singleRow();
    }

    /** Reads it, alone until the transaction ends, changes and keeps it. */
    Interruption change(String reference, Consumer<Interruption> change) {
        database.sql("select 1 from interruption where reference = ? for update")
                .param(reference)
                .query()
                .listOfRows();
        var interruption = interruptions.get(reference);
        change.accept(interruption);
        return keep(interruption);
    }

    Interruption keep(Interruption interruption) {
        hush(interruption.reference());
        return interruptions.save(interruption);
    }

    /** Takes out of the engine what few may read, once the caller's transaction ends. */
    void hush(String reference) {
        discretion.hush(reference, OPEN);
    }

    void write(String reference, Agent by, String text) {
        journal.save(new InterruptionEntry(null, reference, clock.instant(), by.id(), text));
    }

    /** Of what no person did. */
    void write(String reference, String text) {
        write(reference, PROCEDURE, text);
    }
}
