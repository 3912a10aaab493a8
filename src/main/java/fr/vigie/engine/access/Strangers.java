package fr.vigie.engine.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.webapp.impl.security.filter.SecurityFilterRule;
import org.camunda.bpm.webapp.impl.security.filter.util.FilterRules;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what the web applications refuse to strangers before they do it: they begin a session for each request first,
 * and anybody could fill the memory with them. What the sign-in itself asks for goes on, by their own rules, and so does a
 * page whose session has ended: it needs another one to sign in again.
 */
@Component
// behind the filters that say where to sign in
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
class Strangers extends OncePerRequestFilter {

    private static final String WEB = "/camunda";
    private static final String RULES = "META-INF/resources/webjars/camunda/securityFilterRules.json";

    private final List<SecurityFilterRule> rules;

    /** @throws IOException when the web applications have no rules any more where they had them */
    Strangers() throws IOException {
        try (var written = new ClassPathResource(RULES).getInputStream()) {
            rules = FilterRules.load(written, WEB);
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !path(request).startsWith(WEB + "/api/") || request.getRequestedSessionId() != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        if (FilterRules.authorize(request.getMethod(), path(request), rules).isGranted()) {
            next.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
