package fr.vigie.signin;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import fr.vigie.door.NotLetIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** A page with one sentence about somebody's session, and the ways on from there. */
@Component
@WithProvider
class SignInPage {

    private final Template template;

    SignInPage(Mustache.Compiler templates) {
        this.template = templates.loadTemplate("signin");
    }

    void refuse(HttpServletRequest request, HttpServletResponse response, NotLetIn why) throws IOException {
        why.pause()
                .ifPresent(pause ->
                        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, pause.toSeconds()))));
        show(request, response, why.status(), why.sentence());
    }

    void show(HttpServletRequest request, HttpServletResponse response, int status, String sentence)
            throws IOException {
        var nonce = UUID.randomUUID().toString();
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, "fr");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'nonce-" + nonce
                        + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        var root = request.getContextPath();
        response.getWriter()
                .write(template.execute(Map.of(
                        "sentence",
                        sentence,
                        "nonce",
                        nonce,
                        "again",
                        root + SignIn.PATH,
                        "locally",
                        root + SignIn.LOCALLY,
                        "out",
                        root + SignOut.PATH,
                        "inside",
                        Visit.of(request).isPresent())));
    }
}
