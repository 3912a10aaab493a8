package fr.vigie.engine.access;

import fr.vigie.signin.WebSession;
import jakarta.servlet.http.HttpServletRequest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.springframework.stereotype.Component;

/** The session of the web applications, as their own login page begins it. */
@Component
class EngineSession implements WebSession {

    private final ProcessEngine engine;

    EngineSession(ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public void open(HttpServletRequest request, String account) {
        AuthenticationUtil.revalidateSession(request, AuthenticationUtil.createAuthentication(engine, account));
    }

    @Override
    public boolean isOpen(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                && AuthenticationUtil.getAuthsFromSession(session).hasAuthenticationForProcessEngine(engine.getName());
    }
}
