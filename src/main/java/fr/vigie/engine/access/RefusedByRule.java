package fr.vigie.engine.access;

import fr.vigie.refusal.Refusal;
import fr.vigie.refusal.UnknownReference;
import fr.vigie.refusal.Unreadable;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.RestException;

/**
 * A refusal as the engine's REST API answers it: a problem document for those who know Vigie, and the engine's own
 * three members for those who know the engine.
 *
 * @param type the engine's: the simple name of its exception
 * @param message the engine's: the same sentence as {@code detail}
 * @param code the engine's: 0 where it has no number of its own
 */
record RefusedByRule(String type, String title, int status, String detail, String message, int code) {

    static RefusedByRule of(Throwable failure, Refusal refusal) {
        var engines = failure instanceof ProcessEngineException || failure instanceof RestException;
        var type = engines ? failure.getClass() : ProcessEngineException.class;
        var code = ExceptionHandlerHelper.getInstance().fromException(failure).getCode();
        // nothing about the address or the JSON is wrong, but a value sent there
        var status = refusal instanceof UnknownReference || refusal instanceof Unreadable ? 422 : refusal.status();
        return new RefusedByRule(
                type.getSimpleName(),
                refusal.title(),
                status,
                refusal.sentence(),
                refusal.sentence(),
                code == null ? 0 : code);
    }
}
