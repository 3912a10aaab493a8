package fr.vigie.incident;

import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * What goes wrong because something that we looked at went on before we touched it. The engine calls that a mistake, which
 * is told to an agent as such and lets a step wait; it is a collision, and whoever lost goes again.
 */
public final class Overtaken {

    private Overtaken() {}

    /**
     * Does it, by engine services.
     *
     * @param isGone whether what it touches is there no more; asked where it was refused
     * @throws OptimisticLockingFailureException where it is gone
     */
    public static void where(BooleanSupplier isGone, Runnable act) {
        try {
            act.run();
        } catch (ProcessEngineException refused) {
            if (!isGone.getAsBoolean()) {
                throw refused;
            }
            throw new OptimisticLockingFailureException("It went on before it could be touched", refused);
        }
    }
}
