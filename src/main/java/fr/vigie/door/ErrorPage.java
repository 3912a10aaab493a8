package fr.vigie.door;

import fr.vigie.refusal.NotNow;
import fr.vigie.refusal.Refusal;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what failed before or beside our own doors: in the server, in a filter, in another servlet. */
@RestController
class ErrorPage implements ErrorController {

    @RequestMapping("${server.error.path:/error}")
    ResponseEntity<ProblemDetail> answer(HttpServletRequest request) {
        var refusal = Refusal.behind((Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        var problem = refusal.map(Problems::of).orElseGet(() -> Problems.of(HttpStatusCode.valueOf(status(request))));
        asked(request).ifPresent(problem::setInstance);
        var answer = ResponseEntity.status(problem.getStatus())
                .header(HttpHeaders.CONTENT_LANGUAGE, "fr")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (refusal.filter(NotNow.class::isInstance).isPresent()) {
            answer.header(HttpHeaders.RETRY_AFTER, NotNow.PAUSE);
        }
        return answer.body(problem);
    }

    private static int status(HttpServletRequest request) {
        // without a status, somebody has typed the address of this page
        return Optional.ofNullable((Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                .orElse(404);
    }

    private static Optional<URI> asked(HttpServletRequest request) {
        try {
            return Optional.of(new URI(String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))));
        } catch (URISyntaxException crooked) {
            return Optional.empty();
        }
    }
}
