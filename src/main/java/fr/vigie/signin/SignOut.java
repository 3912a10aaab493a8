package fr.vigie.signin;

import fr.vigie.door.NotLetIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** Ends a session here, and then at the provider where that offers it: else the next one at this screen would be let in again. */
@Controller
@WithProvider
class SignOut {

    static final String PATH = "/deconnexion";
    static final String DONE = PATH + "/faite";

    private final Provider provider;
    private final SignInPage page;

    SignOut(Provider provider, SignInPage page) {
        this.provider = provider;
        this.page = page;
    }

    @GetMapping(PATH)
    void end(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if ("cross-site".equals(request.getHeader("Sec-Fetch-Site"))) {
            page.show(request, response, 403, "Cette demande vient d'un autre site : votre session continue.");
            return;
        }
        var visit = Visit.of(request);
        Visit.end(request);
        response.sendRedirect(
                visit.flatMap(ended -> atTheProvider(ended, request)).orElse(request.getContextPath() + DONE));
    }

    @GetMapping(DONE)
    void done(HttpServletRequest request, HttpServletResponse response) throws IOException {
        page.show(request, response, 200, "Votre session est terminée.");
    }

    private Optional<String> atTheProvider(Visit ended, HttpServletRequest request) {
        try {
            var registration = provider.known().registration();
            return Optional.ofNullable(registration
                            .getProviderDetails()
                            .getConfigurationMetadata()
                            .get("end_session_endpoint"))
                    .map(address -> UriComponentsBuilder.fromUriString(address.toString())
                            .queryParam("id_token_hint", ended.idToken())
                            .queryParam("client_id", registration.getClientId())
                            .queryParam(
                                    "post_logout_redirect_uri",
                                    ServletUriComponentsBuilder.fromContextPath(request)
                                            .path(DONE)
                                            .toUriString())
                            .encode()
                            .toUriString());
        } catch (NotLetIn down) {
            return Optional.empty();
        }
    }
}
