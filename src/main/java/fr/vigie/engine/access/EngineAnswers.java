package fr.vigie.engine.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import fr.vigie.refusal.NotNow;
import fr.vigie.refusal.Refusal;
import fr.vigie.refusal.WrongState;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.io.CharConversionException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;

/** What the engine's REST API says when something fails: our refusals by their sentence, the rest as the engine does. */
class EngineAnswers implements ExceptionMapper<Throwable> {

    /** Where the engine walks the tree of what runs. */
    private static final List<String> TREE =
            List.of("org.camunda.bpm.engine.impl.persistence.entity.", "org.camunda.bpm.engine.impl.pvm.");

    private static final ExceptionHandlerHelper engine = ExceptionHandlerHelper.getInstance();

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof JsonProcessingException || failure instanceof CharConversionException) {
            return unreadable("Le corps de la demande n'est pas du JSON lisible.");
        }
        return Refusal.behind(failure)
                .or(() -> overtaken(failure))
                .map(refusal -> refused(failure, refusal))
                .or(() -> UnreadableFile.sentence(failure).map(EngineAnswers::unreadable))
                .or(() -> taskGone(failure))
                .orElseGet(() -> engine.getResponse(failure));
    }

    private static Optional<Refusal> overtaken(Throwable failure) {
        return behind(failure)
                .filter(cause -> cause instanceof OptimisticLockingException || tornAway(cause))
                .findFirst()
                .map(conflict -> WrongState.overtaken());
    }

    private static boolean tornAway(Throwable failure) {
        // the engine read a task, and then the step or the scope that it belongs to was gone: somebody completed it
        return failure instanceof NullPointerException
                && failure.getStackTrace().length > 0
                && TREE.stream().anyMatch(failure.getStackTrace()[0].getClassName()::startsWith);
    }

    private static Optional<Response> taskGone(Throwable failure) {
        // the engine says so only in words, and answers that it failed itself
        return behind(failure)
                .filter(cause -> cause instanceof NullValueException
                        && String.valueOf(cause.getMessage()).startsWith("Cannot find task with id"))
                .findFirst()
                .map(gone -> engine.getResponse(new InvalidRequestException(
                        Response.Status.NOT_FOUND, "Cette tâche n'existe pas, ou quelqu'un l'a déjà terminée.")));
    }

    private static Stream<Throwable> behind(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }

    private static Response unreadable(String sentence) {
        return engine.getResponse(new InvalidRequestException(Response.Status.BAD_REQUEST, sentence));
    }

    private static Response refused(Throwable failure, Refusal refusal) {
        var problem = RefusedByRule.of(failure, refusal);
        var answer = Response.status(problem.status())
                .type("application/problem+json")
                .header(HttpHeaders.CONTENT_LANGUAGE, "fr")
                .entity(problem);
        return refusal instanceof NotNow
                ? answer.header(HttpHeaders.RETRY_AFTER, NotNow.PAUSE).build()
                : answer.build();
    }
}
