package fr.vigie.engine.access;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;

/** Who is signed in to the web applications in a session. */
class People {

    /** Empty for somebody who only looked at the sign-in page. */
    static Optional<UserAuthentication> in(HttpSession session) {
        return AuthenticationUtil.getAuthsFromSession(session).getAuthentications().stream()
                .findFirst();
    }

    private People() {}
}
