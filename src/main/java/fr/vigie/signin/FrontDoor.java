package fr.vigie.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leads somebody who opens a page without a session to the provider, ends sessions that have lasted long enough, and tells
 * pages that are open already, by headers that {@code signout.js} reads, when they have to go there.
 */
@Component
@WithProvider
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class FrontDoor extends OncePerRequestFilter {

    private static final Pattern PAGES = Pattern.compile(
            "/camunda/(app/(admin|cockpit|tasklist|welcome)|api/vigie)(/.*)?|" + "/(garde|tableau|repetition)(/.*)?");
    private static final Pattern LOGOUT = Pattern.compile("/camunda/api/admin/auth/user/[^/]+/logout");
    private static final String CALLS = "/camunda/api/";

    private final OidcSettings settings;
    private final WebSession web;
    private final Clock clock;

    FrontDoor(OidcSettings settings, WebSession web, Clock clock) {
        this.settings = settings;
        this.web = web;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        var visit = Visit.of(request);
        if (visit.filter(since -> since.isOver(clock.instant(), settings.longest()))
                .isPresent()) {
            Visit.end(request);
        }
        var path = request.getRequestURI().substring(request.getContextPath().length());
        if (isPage(request, path) && isStranger(request)) {
            Visit.wants(request);
            response.sendRedirect(request.getContextPath() + SignIn.PATH);
            return;
        }
        if (visit.isPresent() && LOGOUT.matcher(path).matches()) {
            response.setHeader("Vigie-Sign-Out", request.getContextPath() + SignOut.PATH);
        } else if (path.startsWith(CALLS) && isStranger(request)) {
            response.setHeader("Vigie-Sign-In", request.getContextPath() + SignIn.PATH);
        }
        next.doFilter(request, response);
    }

    /** A person who looks at a page; programs that fetch one are answered as ever. */
    private static boolean isPage(HttpServletRequest request, String path) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        return "GET".equals(request.getMethod())
                && accepted != null
                && accepted.contains("text/html")
                && PAGES.matcher(path).matches();
    }

    private boolean isStranger(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null && !web.isOpen(request) && !Visit.isLocal(request);
    }
}
