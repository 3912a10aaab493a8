package fr.vigie.signin;

import jakarta.servlet.http.HttpServletRequest;

/** The session in which somebody uses the web applications and our pages. */
public interface WebSession {

    /** Begins a new session for this account, in the place of the one that the request came with. */
    void open(HttpServletRequest request, String account);

    /** Whether the request comes in a session of somebody. */
    boolean isOpen(HttpServletRequest request);
}
