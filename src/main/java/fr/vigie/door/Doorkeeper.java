package fr.vigie.door;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Says at a locked door, as a problem document, who must show something and who may not come in at all. */
@Component
class Doorkeeper implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final ObjectMapper json;

    Doorkeeper(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException stranger)
            throws IOException {
        if (stranger instanceof NotLetIn why) {
            refuse(request, response, why);
            return;
        }
        challenge(request, response);
        answer(response, Problems.of(HttpStatus.UNAUTHORIZED));
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, NotLetIn why) throws IOException {
        if (why.status() == HttpStatus.UNAUTHORIZED.value()) {
            challenge(request, response);
        }
        why.pause().ifPresent(pause -> response.setHeader(HttpHeaders.RETRY_AFTER, seconds(pause)));
        answer(response, Problems.of(HttpStatus.valueOf(why.status()), why.sentence()));
    }

    /** Who came with a token is asked for a better one, everybody else for a password. */
    private static void challenge(HttpServletRequest request, HttpServletResponse response) {
        var shown = request.getHeader(HttpHeaders.AUTHORIZATION);
        var token = shown != null && shown.regionMatches(true, 0, "Bearer ", 0, "Bearer ".length());
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                token ? "Bearer realm=\"Vigie\", error=\"invalid_token\"" : "Basic realm=\"Vigie\"");
    }

    private static String seconds(Duration pause) {
        return Long.toString(Math.max(1, pause.plusMillis(999).toSeconds()));
    }

    /** A challenge that browsers know would make them ask for a password over the page that is open. */
    void askForLogin(HttpServletRequest request, HttpServletResponse response, AuthenticationException stranger)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Session realm=\"Tasklist\"");
        answer(
                response,
                Problems.of(HttpStatus.UNAUTHORIZED, "Votre session est terminée : connectez-vous à Tasklist."));
    }

    void askForToken(HttpServletRequest request, HttpServletResponse response, AuthenticationException stranger)
            throws IOException {
        if (stranger instanceof NotLetIn why) {
            refuse(request, response, why);
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        answer(response, Problems.of(HttpStatus.UNAUTHORIZED, "Il faut le jeton des systèmes de surveillance."));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        answer(response, Problems.of(HttpStatus.FORBIDDEN));
    }

    private void answer(HttpServletResponse response, ProblemDetail problem) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, "fr");
        json.writeValue(response.getOutputStream(), problem);
    }
}
