package fr.vigie.engine.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import fr.vigie.refusal.NotNow;
import fr.vigie.refusal.Refusal;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.io.CharConversionException;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;

/** What the engine's REST API says when something fails: our refusals by their sentence, the rest as the engine does. */
class EngineAnswers implements ExceptionMapper<Throwable> {

    private static final ExceptionHandlerHelper engine = ExceptionHandlerHelper.getInstance();

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof JsonProcessingException || failure instanceof CharConversionException) {
            return unreadable("Le corps de la demande n'est pas du JSON lisible.");
        }
        return Refusal.behind(failure)
                .map(refusal -> refused(failure, refusal))
                .or(() -> UnreadableFile.sentence(failure).map(EngineAnswers::unreadable))
                .orElseGet(() -> engine.getResponse(failure));
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
