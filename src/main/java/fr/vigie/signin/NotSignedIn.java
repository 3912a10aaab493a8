package fr.vigie.signin;

import fr.vigie.door.NotLetIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Somebody comes back from the provider, and not as somebody whom it vouches for. */
@Component
@WithProvider
class NotSignedIn implements AuthenticationFailureHandler {

    private static final String OTHER_TAB = "authorization_request_not_found";
    private static final Logger log = LoggerFactory.getLogger(NotSignedIn.class);

    private final SignInPage page;

    NotSignedIn(SignInPage page) {
        this.page = page;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof NotLetIn why) {
            page.refuse(request, response, why);
            return;
        }
        var code = failure instanceof OAuth2AuthenticationException said
                ? said.getError().getErrorCode()
                : "";
        if (code.equals(OTHER_TAB) && request.getSession(false) != null) {
            // of tabs that open together, the last one's request is the one that counts: the others are signed in by it
            response.sendRedirect(Visit.target(request));
        } else if (code.equals(OTHER_TAB)) {
            page.show(
                    request,
                    response,
                    400,
                    "Votre navigateur n'a pas gardé la demande de connexion : il doit accepter les cookies de Vigie.");
        } else if (code.equals(OAuth2ErrorCodes.ACCESS_DENIED)) {
            page.show(request, response, 403, "Le fournisseur d'identité a refusé la connexion.");
        } else {
            // what others answer may be a whole page
            log.warn("Somebody could not sign in at the provider: {} {}", code, abridged(failure));
            page.show(
                    request,
                    response,
                    503,
                    "La connexion chez le fournisseur d'identité n'a pas abouti ; réessayez dans quelques instants.");
        }
    }

    private static String abridged(AuthenticationException failure) {
        var said = String.valueOf(failure.getMessage()).replaceAll("\\s+", " ");
        return said.substring(0, Math.min(said.length(), 200));
    }
}
