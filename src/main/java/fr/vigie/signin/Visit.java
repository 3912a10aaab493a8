package fr.vigie.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A session that began at the provider.
 *
 * @param since   when
 * @param idToken what the provider wants to see when it ends
 */
record Visit(Instant since, String idToken) implements Serializable {

    /** Where somebody wanted to go before they signed in. */
    private static final String TARGET = Visit.class.getName() + ".target";

    private static final int LONGEST_TARGET = 500;
    private static final Duration STRANGERS = Duration.ofMinutes(10);
    private static final String LOCAL = Visit.class.getName() + ".local";
    private static final String HOME = "/camunda/app/tasklist/default/";

    static Optional<Visit> of(HttpServletRequest request) {
        return session(request)
                .map(session -> session.getAttribute(Visit.class.getName()))
                .map(Visit.class::cast);
    }

    void keep(HttpServletRequest request, Duration idle) {
        var session = request.getSession();
        session.setAttribute(Visit.class.getName(), this);
        session.setMaxInactiveInterval((int) idle.toSeconds());
    }

    boolean isOver(Instant now, Duration longest) {
        return now.isAfter(since.plus(longest));
    }

    /** Somebody asked for the login page of our own accounts. */
    static void goLocal(HttpServletRequest request) {
        request.getSession().setAttribute(LOCAL, true);
    }

    static boolean isLocal(HttpServletRequest request) {
        return session(request)
                .filter(session -> session.getAttribute(LOCAL) != null)
                .isPresent();
    }

    static void wants(HttpServletRequest request) {
        var query = request.getQueryString();
        var target = request.getRequestURI() + (query == null ? "" : "?" + query);
        var session = request.getSession();
        // whoever never signs in shall not fill the memory
        session.setMaxInactiveInterval((int) STRANGERS.toSeconds());
        if (target.length() <= LONGEST_TARGET) {
            session.setAttribute(TARGET, target);
        }
    }

    static String target(HttpServletRequest request) {
        return session(request)
                .map(session -> session.getAttribute(TARGET))
                .map(String.class::cast)
                .orElse(request.getContextPath() + HOME);
    }

    static void end(HttpServletRequest request) {
        session(request).ifPresent(HttpSession::invalidate);
    }

    private static Optional<HttpSession> session(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false));
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "Visit[since=" + since + "]";
    }
}
