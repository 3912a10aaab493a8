package fr.vigie.door;

import fr.vigie.refusal.NotNow;
import fr.vigie.refusal.Refusal;
import fr.vigie.refusal.TooOften;
import fr.vigie.refusal.Unidentified;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/** Answers everything that our own doors refuse, or fail at, with a problem document and a French sentence. */
@RestControllerAdvice
class Refusals extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(Refusals.class);

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> anything(Exception failure, WebRequest request) throws Exception {
        if (failure instanceof AccessDeniedException || failure instanceof AuthenticationException) {
            // the lock on the door answers these
            throw failure;
        }
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            return null;
        }
        var status = Misreading.isOfParts(failure) ? HttpStatus.BAD_REQUEST : HttpStatus.INTERNAL_SERVER_ERROR;
        return handleExceptionInternal(failure, null, new HttpHeaders(), status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure,
            @Nullable Object ignored,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var refusal = Refusal.behind(failure);
        var problem = refusal.map(Problems::of).orElseGet(() -> problem(failure, status));
        if (refusal.filter(NotNow.class::isInstance).isPresent()) {
            // in a line: a crowd, or an outage, brings thousands of them
            log.warn(
                    "A request is asked to come again: {}, {}",
                    request.getDescription(false),
                    NestedExceptionUtils.getMostSpecificCause(failure)
                            .getClass()
                            .getSimpleName());
        } else if (problem.getStatus() >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
            log.error("A request failed: {}", request.getDescription(false), failure);
        }
        var answer = new HttpHeaders();
        answer.putAll(headers);
        answer.set(HttpHeaders.CONTENT_LANGUAGE, "fr");
        refusal.ifPresent(why -> hint(why, answer));
        return super.handleExceptionInternal(
                failure, problem, answer, HttpStatusCode.valueOf(problem.getStatus()), request);
    }

    private static void hint(Refusal refusal, HttpHeaders answer) {
        if (refusal instanceof NotNow) {
            answer.set(HttpHeaders.RETRY_AFTER, NotNow.PAUSE);
        } else if (refusal instanceof TooOften often) {
            answer.set(HttpHeaders.RETRY_AFTER, Long.toString(often.pauseSeconds()));
        } else if (refusal instanceof Unidentified) {
            answer.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
    }

    private static ProblemDetail problem(Exception failure, HttpStatusCode status) {
        return BrokenConstraints.sentence(failure)
                .map(sentence -> Problems.of(HttpStatus.UNPROCESSABLE_ENTITY, sentence))
                .or(() -> Misreading.sentence(failure).map(sentence -> Problems.of(status, sentence)))
                .orElseGet(() -> Problems.of(status));
    }
}
