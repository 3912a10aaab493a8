package fr.vigie.engine.migration;

import fr.vigie.engine.migration.VersionChange.Old;
import fr.vigie.procedure.Migrated;
import fr.vigie.procedure.RunningPromises;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes one instance over, its timers and its promise with it, together or not at all. */
@Component
class Mover {

    private static final Logger log = LoggerFactory.getLogger(Mover.class);

    private final RuntimeService runtime;
    private final Standing standing;
    private final RunningPromises promises;
    private final TransactionTemplate alone;

    Mover(
            RuntimeService runtime,
            Standing standing,
            RunningPromises promises,
            PlatformTransactionManager transactions) {
        this.runtime = runtime;
        this.standing = standing;
        this.promises = promises;
        this.alone = new TransactionTemplate(transactions);
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** What {@link #move} would do: it is done, looked at, and undone. */
    Migrated rehearse(Old old, ProcessDefinition newest) {
        return tried(old, newest, true);
    }

    Migrated move(Old old, ProcessDefinition newest) {
        return tried(old, newest, false);
    }

    private Migrated tried(Old old, ProcessDefinition newest, boolean undo) {
        var steps = standing.of(old);
        var before = due(old);
        try {
            var after = new AtomicReference<@Nullable Instant>();
            alone.executeWithoutResult(step -> {
                after.set(over(old, newest));
                if (undo) {
                    step.setRollbackOnly();
                }
            });
            return said(old, steps, before, after.get(), null);
        } catch (MigratingProcessInstanceValidationException unfit) {
            return said(old, steps, before, before, standing.whyNot(unfit, old, newest));
        } catch (OptimisticLockingException busy) {
            return said(old, steps, before, before, "Quelqu'un y travaille en ce moment même : refaites l'essai.");
        } catch (RuntimeException failed) {
            log.warn("{} stays with its version", old.instance().getId(), failed);
            return said(old, steps, before, before, "Le moteur n'y arrive pas ; le journal du serveur dit pourquoi.");
        }
    }

    private @Nullable Instant over(Old old, ProcessDefinition newest) {
        var plan = runtime.createMigrationPlan(old.definition().getId(), newest.getId())
                .mapEqualActivities()
                .updateEventTriggers()
                .build();
        // a timer that rang stays so: the engine sets up no second one that does not interrupt
        runtime.newMigration(plan).processInstanceIds(old.instance().getId()).execute();
        var reference = old.instance().getBusinessKey();
        if (reference != null) {
            promises.recount(
                    reference, "version " + newest.getVersion() + " de la procédure « " + newest.getName() + " »");
        }
        return due(old);
    }

    private @Nullable Instant due(Old old) {
        var reference = old.instance().getBusinessKey();
        return reference == null ? null : promises.due(reference).orElse(null);
    }

    private static Migrated said(
            Old old, List<String> steps, @Nullable Instant before, @Nullable Instant after, @Nullable String sentence) {
        return new Migrated(
                old.instance().getBusinessKey(),
                old.definition().getVersion(),
                steps,
                sentence == null,
                before,
                after,
                sentence);
    }
}
